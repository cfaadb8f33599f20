import { type Counts, grown, type Mark } from '../../core/backup/witness.ts';
import type { Area } from '../../platform/area.ts';
import { allRows, type Database, type Rows } from '../shelf.ts';
import { follow, rebuild } from './copy.ts';
import { type Change, recorded } from './recorded.ts';
import { witnessIn } from './testimony.ts';

/**
 * Carries out one act in the database and then in the copy. To be called in turn.
 *
 * An act that the database has taken is done, even if the copy does not take it: the next act finds
 * that the witness is behind, and makes the whole copy anew.
 *
 * @throws what the act throws, or the database; then nothing is changed
 */
export async function writeTwice<T>(
  database: Database,
  area: Area,
  act: (rows: Rows) => PromiseLike<T>,
): Promise<T> {
  // Asked while the database is at work. Nobody else writes: this is our turn.
  const asked = witnessIn(area).catch(() => undefined);
  const { result, done } = await database.write(async (rows) => {
    const recording = recorded(rows);
    const result = await act(recording.rows);
    const changes = recording.changes();
    if (changes.length === 0) return { result, done: null };
    const mark = await rows.witness.get('mark');
    if (!mark) throw new Error('The database was emptied while it was open.');
    await rows.witness.put({ ...mark, generation: mark.generation + 1 });
    return { result, done: { mark, changes, growth: recording.growth } };
  });
  if (done) {
    const witness = await asked;
    const known = witness?.placeId === done.mark.placeId ? witness.generation : Infinity;
    if (witness && known > done.mark.generation) {
      // Not acknowledged, and gone when the background has seen to it: the copy leads.
      throw new Error('The copy was written while this page thought that its database leads.');
    }
    const counts = known === done.mark.generation && witness ? witness.counts : null;
    await bringAlong(database, area, { ...done, counts });
  }
  return result;
}

interface Done {
  /** The database's before the act. */
  mark: Mark;
  changes: Change[];
  growth: Counts;
  /** The copy's before the act; null where the copy was behind already. */
  counts: Counts | null;
}

async function bringAlong(database: Database, area: Area, done: Done): Promise<void> {
  const { installId, placeId, generation } = done.mark;
  const mark = { installId, placeId, generation: generation + 1 };
  try {
    if (done.counts) {
      await follow(area, done.changes, { ...mark, counts: grown(done.counts, done.growth) });
    } else {
      await rebuild(area, await database.read(allRows), mark);
    }
  } catch (error) {
    console.warn('Nahbar could not bring its second copy along.', error);
  }
}
