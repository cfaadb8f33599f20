import { sameValue } from '../sameValue.ts';

/** Whose version stands where a record is in both and differs: that which is here, or the backup's. */
export type Preference = 'here' | 'backup';

/** Whether the backup's row takes the place of the one that is here, if any. One that says the same does not. */
export function takesPlace(
  known: object | undefined,
  row: object,
  preference: Preference,
): boolean {
  return known === undefined || (preference === 'backup' && !sameValue(known, row));
}

interface Row {
  id: string;
}

/** How rows are told apart that have names. */
export interface Naming<R extends Row> {
  /** What is the same text for the same name; null for a row that is only known by its id. */
  nameOf(row: R): string | null;
  /** `row` under the name that `known` has. */
  underNameOf(row: R, known: R): R;
  /** `row`, which came under another id, as the one that is known. */
  as(row: R, known: R): R;
}

/** The rows of both by their keys, those that are here first. */
export function mergeRows<R extends object>(
  here: readonly R[],
  backup: readonly R[],
  preference: Preference,
  keyOf = (row: R) => (row as Row).id,
): R[] {
  const rows = new Map(here.map((row) => [keyOf(row), row]));
  for (const row of backup) {
    if (takesPlace(rows.get(keyOf(row)), row, preference)) rows.set(keyOf(row), row);
  }
  return [...rows.values()];
}

/**
 * The rows of both by their ids, and by their names where the ids differ: none is there twice under
 * one name that was not before.
 *
 * @returns `ids` says under which id those of the backup are to be found that are here under another
 */
export function mergeRowsByName<R extends Row>(
  here: readonly R[],
  backup: readonly R[],
  preference: Preference,
  naming: Naming<R>,
): { rows: R[]; ids: ReadonlyMap<string, string> } {
  const known = new Map(here.map((row) => [row.id, row]));
  const rows = new Map(known);
  for (const row of preference === 'backup' ? renamed(known, backup, naming) : []) {
    if (takesPlace(known.get(row.id), row, preference)) rows.set(row.id, row);
  }

  const byName = new Map<string | null, string>();
  for (const row of rows.values()) {
    const name = naming.nameOf(row);
    if (name !== null && !byName.has(name)) byName.set(name, row.id);
  }
  const inBackup = new Set(backup.map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const row of backup) {
    if (known.has(row.id)) continue;
    const name = naming.nameOf(row);
    const twinId = byName.get(name);
    const twin = twinId === undefined ? undefined : rows.get(twinId);
    if (!twin) {
      rows.set(row.id, row);
      if (name !== null) byName.set(name, row.id);
      continue;
    }
    ids.set(row.id, twin.id);
    // What the backup says of the twin under its own id counts more.
    const same = naming.as(row, twin);
    if (!inBackup.has(twin.id) && takesPlace(twin, same, preference)) rows.set(twin.id, same);
  }
  return { rows: [...rows.values()], ids };
}

/** The rows of the backup that are known, under the backup's names as far as no other row keeps them. */
function renamed<R extends Row>(
  known: ReadonlyMap<string, R>,
  backup: readonly R[],
  { nameOf, underNameOf }: Naming<R>,
): Iterable<R> {
  const wanted = new Map(backup.filter(({ id }) => known.has(id)).map((row) => [row.id, row]));
  // Each turn leaves one row more under its own name, so there is a last one.
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    const taken = new Set<string | null>();
    const renaming: [R, R][] = [];
    for (const row of known.values()) {
      const other = wanted.get(row.id);
      if (other && nameOf(other) !== nameOf(row)) renaming.push([row, other]);
      else taken.add(nameOf(row));
    }
    for (const [row, other] of renaming) {
      const name = nameOf(other);
      if (name !== null && taken.has(name)) {
        wanted.set(row.id, underNameOf(other, row));
        isSettled = false;
      }
      taken.add(name);
    }
  }
  return wanted.values();
}
