import { lookalikeOf } from '../files/decode.ts';
import { gunzip } from '../files/gunzip.ts';
import type { OnProgress } from '../files/reading.ts';
import { type AllRows, TABLE_NAMES, type TableName } from '../tables.ts';
import { BACKUP_VERSION, type Backup } from './backup.ts';
import { refuseOutline } from './jsonLimits.ts';
import { MIGRATIONS } from './migrations.ts';
import type { Answer, Question, Update } from './pieces.ts';
import { BadBackup, type Place, refuseSize } from './problem.ts';
import { findFault } from './schema.ts';

/**
 * Decodes a file.
 *
 * @throws Refused if it is too large, empty, or not UTF-8 text
 */
export function textOf(bytes: Uint8Array): string {
  refuseSize(bytes.length);
  if (lookalikeOf(bytes, '')) throw new BadBackup({ what: 'notText' });
  const text = decoded(bytes);
  // UTF-16 without a byte order mark is valid UTF-8, with a NUL after every ASCII letter.
  if (text === null || text.includes('\0')) throw new BadBackup({ what: 'notText' });
  return text;
}

/**
 * Parses a backup of any version. Rows are validated and kept with unknown fields; only `__proto__` is
 * dropped.
 *
 * @param onProgress in characters; the text is scanned twice
 * @throws Refused with the first problem that was found
 */
export function parseBackup(text: string, onProgress: OnProgress = () => {}): Backup {
  const total = 2 * text.length;
  const start = text.search(/\S/);
  if (start === -1) throw new BadBackup({ what: 'empty' });
  if (text[start] !== '{') throw new BadBackup({ what: 'notABackup' });
  refuseOutline(text, (done) => onProgress({ done, total }));
  const file = jsonIn(text);
  if (!isRecord(file) || file.nahbar !== 'backup') throw new BadBackup({ what: 'notABackup' });
  const { version, exportedAt, appVersion } = file;
  if (!Number.isInteger(version) || Number(version) < 1) throw damaged(inHead('version'));
  if (Number(version) > BACKUP_VERSION) {
    const newer = typeof appVersion === 'string' ? appVersion.slice(0, 20) : '';
    throw new BadBackup({ what: 'newer', appVersion: newer });
  }
  if (typeof appVersion !== 'string') throw damaged(inHead('appVersion'));
  const time = typeof exportedAt === 'string' ? Date.parse(exportedAt) : Number.NaN;
  if (Number.isNaN(time)) throw damaged(inHead('exportedAt'));
  const rows = rowsIn(file.rows, Number(version), (share) => {
    onProgress({ done: text.length * (1 + share), total });
  });
  return { exportedAt: time, appVersion, rows };
}

function rowsIn(stored: unknown, version: number, onProgress: (share: number) => void): AllRows {
  // Migrations spread `rows`: a long string would become a million fields.
  if (!isRecord(stored)) throw damaged(inHead('rows'), stored === undefined ? 'missing' : 'wrong');
  let rows: unknown = stored;
  for (let from = version; from < BACKUP_VERSION; from++) rows = MIGRATIONS[from]?.(rows);
  const all = Object.values(rows as object).reduce(
    (n, t) => n + (Array.isArray(t) ? t.length : 0),
    0,
  );
  const found = findFault(rows, (checked) => onProgress(checked / all));
  if (found) throw new BadBackup({ what: 'damaged', ...found });
  return rows as AllRows;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function jsonIn(text: string): unknown {
  try {
    // Copying such a field carelessly would change an object's prototype.
    const hasProto = /__proto__|\\u00[567]/i.test(text);
    return JSON.parse(
      text,
      hasProto ? (key, v) => (key === '__proto__' ? undefined : v) : undefined,
    );
  } catch {
    throw new BadBackup({ what: 'notJson' });
  }
}

function inHead(field: string): Place {
  return { table: null, entry: null, field };
}

function damaged(place: Place, fault: 'missing' | 'wrong' = 'wrong') {
  return new BadBackup({ what: 'damaged', place, fault });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How many rows are sent at once: a page handles them in a few milliseconds. */
const PIECE = 500;

/**
 * Answers in the worker.
 *
 * @throws only unexpected errors
 */
export async function answer(
  { file, isPacked }: Question,
  onUpdate: (update: Update) => void,
): Promise<Answer> {
  try {
    const bytes = await (isPacked ? gunzip(file) : bytesOf(file));
    const { rows, ...head } = parseBackup(textOf(bytes), onUpdate);
    for (const table of TABLE_NAMES) sendRows(table, rows[table], onUpdate);
    return head;
  } catch (error) {
    if (error instanceof BadBackup) return { problem: error.reason.problem };
    throw error;
  }
}

function sendRows(table: TableName, rows: object[], send: (update: Update) => void): void {
  for (let i = 0; i < rows.length; i += PIECE) send({ table, rows: rows.slice(i, i + PIECE) });
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  refuseSize(file.size);
  const buffer = await file.arrayBuffer().catch(() => {
    throw new BadBackup({ what: 'unreadable' });
  });
  return new Uint8Array(buffer);
}
