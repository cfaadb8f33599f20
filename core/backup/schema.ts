import * as v from 'valibot';
import { callRows } from '../calls/callSchemas.ts';
import { isText, text, time } from '../fieldSchemas.ts';
import { peopleRows, removedPerson } from '../people/peopleSchemas.ts';
import { quoteRows, removedDeck, rotation } from '../quotes/quoteSchemas.ts';
import { stepRows } from '../steps/stepSchemas.ts';
import {
  type Kinds,
  keyOf,
  type RowOf,
  TABLE_NAMES,
  TABLE_OF_KIND,
  TABLES,
  type TableName,
} from '../tables.ts';
import { kindAndId } from '../trash.ts';
import type { Fault, Place } from './problem.ts';

const state = v.variant('key', [
  v.object({ key: v.literal('rotation'), rotation }),
  v.object({ key: v.literal('currentCall'), callId: text }),
  v.object({ key: v.literal('discretion'), until: time }),
  v.object({ key: v.literal('hints'), shown: v.array(text) }),
  v.object({ key: v.literal('steps'), seed: time }),
]);

/** The kind in the id of a trash entry decides its schema, because it is restored as that. */
const discarded = v.lazy((input) =>
  v.object({ id: text, row: removedSchema(input), discardedAt: time }),
);

/** A row of each table. */
const ROWS = {
  ...quoteRows,
  ...callRows,
  ...peopleRows,
  ...stepRows,
  state,
  settings: v.object({ key: text, value: v.unknown() }),
  trash: discarded,
} satisfies { [Name in TableName]: v.GenericSchema<unknown, RowOf<Name>> };

/** Kinds whose trash entry holds more than the row. */
const REMOVED: Readonly<Record<string, v.GenericSchema>> = {
  deck: removedDeck,
  person: removedPerson,
} satisfies { [Kind in keyof Kinds]?: v.GenericSchema<unknown, Kinds[Kind]> };

function removedSchema(entry: unknown): v.GenericSchema {
  const id = (entry as { id?: unknown } | null)?.id;
  const [kind] = kindAndId(isText(id) ? id : '');
  const table = TABLE_OF_KIND.get(kind);
  return table ? (REMOVED[kind] ?? ROWS[table]) : v.unknown();
}

export interface Found {
  place: Place;
  fault: Fault;
}

/** Progress is reported after so many rows. */
const SLICE = 1_000;

/**
 * The first fault in the rows of a backup; null if there is none. Row by row, to save memory.
 *
 * @param onProgress is called with the number of rows checked
 */
export function findFault(
  rows: unknown,
  onProgress: (checked: number) => void = () => {},
): Found | null {
  if (!isRecord(rows)) return faultAt(null, null, 'rows', faultOf(rows));
  const unknownTable = Object.keys(rows).find((name) => !Object.hasOwn(ROWS, name));
  if (unknownTable !== undefined) return faultAt(null, null, `rows.${unknownTable}`, 'unknown');
  let checked = 0;
  for (const table of TABLE_NAMES) {
    const all = rows[table];
    if (!Array.isArray(all)) return faultAt(table, null, '', faultOf(all));
    const keys = new Set<string>();
    for (const [i, row] of all.entries()) {
      const found = faultInRow(table, row, i + 1) ?? faultInKey(table, row, i + 1, keys);
      if (found) return found;
      checked += 1;
      if (checked % SLICE === 0) onProgress(checked);
    }
  }
  return null;
}

function faultInRow(table: TableName, row: unknown, entry: number): Found | null {
  const result = v.safeParse(ROWS[table], row, { abortEarly: true });
  if (result.success) return null;
  const [{ path, received }] = result.issues;
  const field = path?.map(({ key }) => key).join('.') ?? '';
  return faultAt(table, entry, field, received === 'undefined' ? 'missing' : 'wrong');
}

/** The replica stores rows under their key, which must be encodable as UTF-8. */
function faultInKey(table: TableName, row: object, entry: number, keys: Set<string>): Found | null {
  const key = keyOf(table, row);
  if (key === '' || !key.isWellFormed()) return faultAt(table, entry, TABLES[table].key, 'wrong');
  if (keys.has(key)) return faultAt(table, entry, TABLES[table].key, 'twice');
  keys.add(key);
  return null;
}

function faultAt(
  table: TableName | null,
  entry: number | null,
  field: string,
  fault: Fault,
): Found {
  return { place: { table, entry, field }, fault };
}

function faultOf(value: unknown): Fault {
  return value === undefined ? 'missing' : 'wrong';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
