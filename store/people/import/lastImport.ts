import type { ReadonlySignal } from '@preact/signals';
import type { ImportRecord } from '../../../core/people/import/importRecord.ts';
import { live } from '../../live.ts';
import type { Discarded, Rows } from '../../shelf.ts';

/** For so long an import can be taken back. In milliseconds. */
const UNDOABLE = 30 * 24 * 60 * 60 * 1000;

/** An import that can be taken back. */
export interface LastImport {
  /** For `undoImport`. */
  id: string;
  fileName: string;
  /** In milliseconds since 1970, UTC. */
  at: number;
  /** How many people it brought or completed. */
  people: number;
}

/** The latest import that can still be taken back; null where there is none. */
export const lastImport: ReadonlySignal<LastImport | null | undefined> = live(
  () => async (rows) => {
    const imports = (await importsIn(rows)).filter((one) => !isOld(one));
    const last = imports.toSorted((a, b) => b.discardedAt - a.discardedAt)[0];
    if (!last) return null;
    const { id, fileName, people, completed } = last.row as ImportRecord;
    return { id, fileName, at: last.discardedAt, people: people.length + completed.length };
  },
);

/** Part of the act of another import. */
export async function forgetOldImports(rows: Rows): Promise<void> {
  const old = (await importsIn(rows)).filter(isOld);
  for (const { id } of old) await rows.trash.delete(id);
}

async function importsIn(rows: Rows): Promise<Discarded[]> {
  return rows.trash.where('id').between('import/', 'import/~', true, true).toArray();
}

function isOld({ discardedAt }: Discarded): boolean {
  return Date.now() - discardedAt > UNDOABLE;
}
