import type { Mark } from '../core/backup/witness.ts';
import { localArea } from '../platform/area.ts';
import { keptTwice } from './copy/keptTwice.ts';
import { rememberMark } from './copy/lastMark.ts';
import { openMirror } from './copy/mirror.ts';
import { testimonyOf } from './copy/testimony.ts';
import { ask } from './messages.ts';
import type { Database, Shelf } from './shelf.ts';

/**
 * The shelf of a page whose database is not there, or not what the witness of the copy says: after
 * the background has seen to its own database, either this is the same one and in order again, or
 * this page is in another place (a container, a private window) and works on the copy.
 *
 * @throws where there is no background, or no copy
 */
export async function openElsewhere(database: Database | undefined): Promise<Shelf> {
  const placeId = await ask('settle');
  const mark = database && (await testimonyOf(database)).mark;
  if (database && mark?.placeId === placeId) return keptTwice(database, localArea);
  database?.close();
  return openMirror(localArea, (act) => ask('commit', act));
}

/** Has the user told that acts are lost, once: from now on the third place knows no more than `mark`. */
export async function miss(mark: Mark): Promise<void> {
  await ask('miss');
  rememberMark(mark);
}
