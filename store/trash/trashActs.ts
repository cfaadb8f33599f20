import { armReminders } from '../calls/armReminders.ts';
import { writeAndDeal } from '../quotes/writeAndDeal.ts';
import { type Undo, writeReversibly } from '../undo.ts';
import { restoreTrashed } from './restoreTrashed.ts';

/**
 * Puts back what lies in the trash.
 *
 * @returns what takes that back
 * @throws Refused as `restoreTrashed`, or where nothing lasts; nothing is changed
 */
export async function putBack(id: string): Promise<Undo> {
  const { undo } = await writeAndDeal((rows) => restoreTrashed(rows, id));
  if (!id.startsWith('reminder/')) return undo;
  await armReminders();
  return async () => {
    const left = await undo();
    await armReminders();
    return left;
  };
}

/** Takes things out of the trash for good. @returns what takes that back @throws Refused where nothing lasts */
export async function deleteForGood(ids: readonly string[]): Promise<Undo> {
  const { undo } = await writeReversibly((rows) => rows.trash.bulkDelete([...ids]));
  return undo;
}
