import { Refused } from '../refusal.ts';
import { TABLE_NAMES, type TableName } from '../tables.ts';
import { parseBackup, textOf } from './parse.ts';
import type { Answer, Question, Told } from './pieces.ts';
import { refused, refuseSize } from './refused.ts';
import { unpacked } from './unpacked.ts';

/** How many rows a piece has: a page takes it in a few milliseconds. */
const PIECE = 500;

/** Answers the worker's question. @throws only what is a mistake of Nahbar's own */
export async function answer(
  { file, isPacked }: Question,
  tell: (told: Told) => void,
): Promise<Answer> {
  try {
    const bytes = await (isPacked ? unpacked(file) : bytesOf(file));
    const { rows, ...head } = parseBackup(textOf(bytes), tell);
    for (const table of TABLE_NAMES) tellRows(table, rows[table], tell);
    return head;
  } catch (error) {
    const reason = error instanceof Refused ? error.reason : null;
    if (reason?.because === 'badBackup') return { problem: reason.problem };
    throw error;
  }
}

function tellRows(table: TableName, rows: object[], tell: (told: Told) => void): void {
  for (let i = 0; i < rows.length; i += PIECE) tell({ table, rows: rows.slice(i, i + PIECE) });
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  refuseSize(file.size);
  const buffer = await file.arrayBuffer().catch(() => {
    throw refused({ what: 'unreadable' });
  });
  return new Uint8Array(buffer);
}
