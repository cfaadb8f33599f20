import { backupText } from '../../../core/backup/backup';
import { recordsIn } from '../../../core/backup/counts';
import { snapshotName } from '../../../core/backup/snapshots';
import { leavesSnapshot } from '../../e2e/support/backups';
import type { Person } from '../../e2e/support/person';
import type { View } from '../../e2e/support/view';
import type { Records } from '../support/state';
import { readSnapshots } from './inPages';
import { recordsOf, rowsOf } from './rows';
import { type Things, thingsIn } from './things';

/** Leaves a snapshot of what there is, as Nahbar makes one a day. */
export async function leavesSnapshotOf(records: Records, person: Person): Promise<void> {
  const rows = rowsOf(records);
  const takenAt = Date.now();
  const name = snapshotName({ takenAt, kind: 'regular', records: recordsIn(rows) });
  const gzipped = backupText({ exportedAt: takenAt, appVersion: '1.0.0', rows });
  await leavesSnapshot(person, name, { gzipped });
}

/** What is in each snapshot of a kind, the newest first, as the help page lists them. */
export async function snapshotsOf(person: Person, kind = ''): Promise<Things[]> {
  return thingsInEach(await person.backstage(readSnapshots), kind);
}

/** The same where a page of a container is: what is restored there is kept there before. */
export async function snapshotsBeside({ page }: View): Promise<Things[]> {
  return thingsInEach(await page.evaluate(readSnapshots), '');
}

function thingsInEach(files: string, kind: string): Things[] {
  const ofKind = (JSON.parse(files) as [string, string][]).filter(([name]) => name.includes(kind));
  return ofKind.map(([, text]) => {
    const { rows } = JSON.parse(text) as { rows: Record<string, Record<string, unknown>[]> };
    return thingsIn(recordsOf(rows));
  });
}
