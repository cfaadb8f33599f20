import { defineBackground } from 'wxt/utils/define-background';
import { localArea } from '../platform/area.ts';
import {
  answerPages,
  hasOpenPage,
  onEvery,
  onStart,
  reloadForUpdate,
} from '../platform/background.ts';
import { listSnapshots, takeSnapshotIfDue } from '../store/backup/snapshots.ts';
import { Keeper } from '../store/keeper/keeper.ts';
import { readRequest } from '../store/keeper/readRequest.ts';

/** How often is looked whether a snapshot is due, in minutes: the machine may sleep at night. */
const LOOK_MINUTES = 60;

/** Behind the pages: keeps what is remembered in step, and answers the pages that cannot. */
export default defineBackground(() => {
  const keeper = new Keeper(localArea, recordsInLastSnapshot);

  answerPages((message) => {
    const request = readRequest(message);
    if (request?.ask === 'commit') return keeper.commit(request.act);
    if (request?.ask === 'miss') return keeper.miss();
    return request && keeper.settle();
  });
  onStart(() => {
    keeper.settle().catch(warn);
  });
  onEvery('snapshot', LOOK_MINUTES, () => {
    takeSnapshotIfDue(() => keeper.allRows(), Date.now()).catch(warn);
  });
  // A page may hold a draft: the update comes with the next start of the browser instead. Chrome
  // waits for open pages by itself, and only for as long as nobody asks it to reload.
  if (import.meta.env.FIREFOX) reloadForUpdate(() => !hasOpenPage());
});

async function recordsInLastSnapshot(): Promise<number | null> {
  // A place without files has no snapshots either.
  const snapshots = await listSnapshots().catch(() => []);
  return snapshots.find(({ isDamaged }) => !isDamaged)?.records ?? null;
}

function warn(error: unknown): void {
  console.warn('Nahbar could not look after its data.', error);
}
