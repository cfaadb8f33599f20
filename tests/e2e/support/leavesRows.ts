import { keyOf, type TableName } from '../../../core/tables';
import { waitFor } from './patience';
import type { Person } from './person';

/** Leaves rows in the database and its copy, as an act of the background. */
export async function leavesRows(
  person: Person,
  tables: Partial<Record<TableName, readonly object[]>>,
): Promise<void> {
  const changes = Object.entries(tables).flatMap(([name, rows]) => {
    const table = name as TableName;
    return rows.map((row) => ({ table, key: keyOf(table, row), row }));
  });
  // A page that is open may write meanwhile; then the background refuses what was seen before.
  await waitFor('the background to take rows', async () => {
    const taken = await person.backstage(`(async (changes) => {
      const { storage, runtime } = globalThis.browser ?? chrome;
      await runtime.sendMessage({ ask: 'settle', told: [] });
      const { generation } = (await storage.local.get('witness')).witness;
      return runtime.sendMessage({ ask: 'commit', told: [{ generation, changes }] });
    })(${JSON.stringify(changes)})`);
    return taken === true || undefined;
  });
}
