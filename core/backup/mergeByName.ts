import { sameValue } from '../sameValue.ts';

/** Which version wins if a record is in both and differs. */
export type Preference = 'here' | 'backup';

/** Whether the backup's row replaces the existing one, if any. An equal one does not. */
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

/** How rows with names are matched. */
export interface Naming<R extends Row> {
  /** The normalized name; null for a row that is only identified by its id. */
  nameOf(row: R): string | null;
  /** `row` with the name of `known`. */
  underNameOf(row: R, known: R): R;
  /** `row` with the identity of `known`. */
  as(row: R, known: R): R;
}

/** Unites rows by key, existing ones first. */
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
 * Unites rows by id, and by name if ids differ: no name occurs twice that did not before.
 *
 * @returns `ids` maps ids of the backup to the ids of equally named rows here
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
    // If the backup also has the row under its own id, that version counts.
    const same = naming.as(row, twin);
    if (!inBackup.has(twin.id) && takesPlace(twin, same, preference)) rows.set(twin.id, same);
  }
  return { rows: [...rows.values()], ids };
}

/**
 * The backup's versions of existing rows, renamed as the backup says unless another row keeps that
 * name.
 */
function renamed<R extends Row>(
  known: ReadonlyMap<string, R>,
  backup: readonly R[],
  { nameOf, underNameOf }: Naming<R>,
): Iterable<R> {
  const wanted = new Map(backup.filter(({ id }) => known.has(id)).map((row) => [row.id, row]));
  // Each pass keeps the name of at least one more row, so this ends.
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
