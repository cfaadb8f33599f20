import type { Records } from '../support/state';

/** What a person would miss, by name: the words of a note, the name of somebody. */
export type Things = ReadonlyMap<string, string>;

/** Tables of which pages write some by themselves, or that follow from others. */
const NOT_MISSED = new Set(['state', 'steps', 'settings', 'imports']);

/** What there is in the rows of a place. */
export function thingsIn(records: Records): Things {
  const things = new Map<string, string>();
  for (const [place, row] of Object.entries(records)) {
    const [table = ''] = place.split('/');
    if (NOT_MISSED.has(table)) continue;
    if (table === 'people') things.set(`people/${row.name}`, '');
    else things.set(place, worthOf(table, row));
  }
  return things;
}

function worthOf(table: string, row: Record<string, unknown>): string {
  if (table === 'favourites') return String(row.note);
  if (table !== 'trash') return JSON.stringify(row);
  const { note = '' } = row.row as { note?: string };
  return note;
}

/** What `of` has and `other` has not, or otherwise. */
export function missing(of: Things, other: Things): Things {
  return new Map([...of].filter(([name, value]) => other.get(name) !== value));
}

/** Whether both have the same. */
export function same(one: Things, other: Things): boolean {
  return missing(one, other).size === 0 && missing(other, one).size === 0;
}

/** One with some changed; a value of null takes a thing away. */
export function changed(things: Things, changes: Readonly<Record<string, string | null>>): Things {
  const result = new Map(things);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) result.delete(name);
    else result.set(name, value);
  }
  return result;
}

/** Both, as of `first` where they differ. */
export function union(first: Things, second: Things): Things {
  return new Map([...second, ...first]);
}

/** What is in both, as of `first`. */
export function common(first: Things, second: Things): Things {
  return new Map([...first].filter(([name]) => second.has(name)));
}

/** For people to read. */
export function listed(things: Things): string {
  const lines = [...things].map(([name, value]) => `${name}${value && ` = ${value.slice(0, 40)}`}`);
  return lines.length > 0 ? lines.join(', ') : 'nothing';
}
