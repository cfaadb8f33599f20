import { type AllRows, declarationOf, TABLE_OF_KIND, type TableName } from '../tables.ts';
import { kindAndId } from '../trash.ts';

/**
 * Maps people of the backup who were merged into another here to that other, so that they stay merged.
 */
export function mergedInto(here: AllRows, backup: AllRows): ReadonlyMap<string, string> {
  const living = new Set(here.people.map(({ id }) => id));
  const coming = new Set(backup.people.map(({ id }) => id));
  const into = new Map<string, string>();
  for (const entry of here.trash) {
    const [kind, id] = kindAndId(entry.id);
    const other = (entry.row as { into?: unknown } | null)?.into;
    if (kind === 'person' && !living.has(id) && typeof other === 'string') into.set(id, other);
  }
  const found = new Map<string, string>();
  for (const id of coming) {
    const seen = new Set([id]);
    let last = id;
    for (let next = into.get(id); next !== undefined && !seen.has(next); next = into.get(next)) {
      seen.add(next);
      last = next;
    }
    if (last !== id && (living.has(last) || coming.has(last))) found.set(id, last);
  }
  return found;
}

/**
 * Restores from the trash here what the backup has, with what was removed along with it. Which version
 * wins is then decided as for any other record.
 *
 * @param gone people who are not restored (`mergedInto`)
 */
export function restoreFromBackupTrash(
  here: AllRows,
  backup: AllRows,
  gone: ReadonlyMap<string, string>,
): AllRows {
  const inBackup = new Map(
    [...TABLE_OF_KIND.values()].map((table) => [table, idsOf(backup[table])]),
  );
  const lived = new Map([...TABLE_OF_KIND.values()].map((table) => [table, idsOf(here[table])]));
  const living = new Map([...lived].map(([table, ids]) => [table, new Set(ids)]));
  const back = new Map<TableName, object[]>();
  // An existing row is newer than a removed one.
  const put = (table: TableName, rows: readonly { id: string }[]) => {
    const known = living.get(table);
    const more = rows.filter(({ id }) => !known?.has(id));
    for (const { id } of more) known?.add(id);
    const others = back.get(table) ?? [];
    others.push(...more);
    back.set(table, others);
  };
  const trash = here.trash.filter((entry) => {
    const [kind, id] = kindAndId(entry.id);
    const table = TABLE_OF_KIND.get(kind);
    if (!table || !inBackup.get(table)?.has(id) || (kind === 'person' && gone.has(id))) return true;
    if (lived.get(table)?.has(id)) return true;
    const { parts } = declarationOf(table).trash ?? {};
    const rows = parts?.(entry.row as object) ?? { [table]: [entry.row as { id: string }] };
    for (const [name, some] of Object.entries(rows)) put(name as TableName, some);
    return false;
  });
  const all = [...back].map(([table, rows]) => [table, [...here[table], ...rows]]);
  return { ...here, ...Object.fromEntries(all), trash };
}

function idsOf(rows: readonly object[]): Set<string> {
  return new Set(rows.map((row) => (row as { id: string }).id));
}
