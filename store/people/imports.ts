import type { ReadonlySignal } from '@preact/signals';
import { isWorthKeeping } from '../../core/backup/backup.ts';
import { BadBackup } from '../../core/backup/problem.ts';
import type { OnProgress, Progress, ReadOptions } from '../../core/files/reading.ts';
import { revertPlan } from '../../core/people/import/importRecord.ts';
import type { PersonField } from '../../core/people/import/peopleTable.ts';
import { type ImportInput, importPlan } from '../../core/people/import/plan.ts';
import type { Candidate } from '../../core/people/import/preview.ts';
import type { Answer, Question } from '../../core/people/import/readContacts.ts';
import { Refused } from '../../core/refusal.ts';
import { trashExpiresAt } from '../../core/trash.ts';
import { askWorker } from '../../platform/worker.ts';
import { removeSnapshot, takeSnapshot } from '../backup/snapshots.ts';
import { inBatches } from '../bulk.ts';
import { live } from '../live.ts';
import { read, writeForGood } from '../open.ts';
import { allRows } from '../storageBackend.ts';
import type { Undo } from '../undo.ts';

/** What an import has done. */
export interface Imported {
  /** For `undoImport`. */
  id: string;
  added: number;
  completed: number;
  undo: Undo<Undone | null>;
}

/**
 * Takes the chosen people over, in one act. What was there before is kept as a snapshot first.
 *
 * @param seen the ids of those whom the preview knew of
 * @param onProgress is told how many of how many rows are written
 * @throws Refused where nothing lasts, or what is there cannot be kept first; nothing is changed
 */
export async function importPeople(
  chosen: readonly Candidate[],
  seen: readonly string[],
  input: ImportInput,
  onProgress: OnProgress = () => {},
): Promise<Imported> {
  const safety = await keepFirst();
  try {
    return await writeForGood(['circles', 'imports', 'people'], async (rows) => {
      const [people, circles] = await Promise.all([rows.people.toArray(), rows.circles.toArray()]);
      const there = { people, circles, seen: new Set(seen) };
      const plan = importPlan(chosen, input, there, () => crypto.randomUUID(), Date.now());
      const { added, completed, record } = plan;
      await rows.circles.bulkPut(plan.circles);
      await inBatches([...added, ...completed], (some) => rows.people.bulkPut(some), onProgress);
      if (added.length + completed.length > 0) await rows.imports.put(record);
      const { id } = record;
      const undo = () => undoImport(id);
      return { id, undo, added: added.length, completed: completed.length };
    });
  } catch (error) {
    // A refusal has changed nothing. After any other failure the snapshot may be all there is.
    if (error instanceof Refused && safety !== null) await removeSnapshot(safety);
    throw error;
  }
}

/** @returns the name of the snapshot; null where there is nothing to keep */
async function keepFirst(): Promise<string | null> {
  const before = await read(allRows);
  if (!isWorthKeeping(before)) return null;
  try {
    return await takeSnapshot(before, Date.now(), 'safety');
  } catch (error) {
    console.warn('Nahbar cannot keep a snapshot.', error);
    throw new BadBackup({ what: 'noSnapshot' });
  }
}

/** An import that can be taken back. */
export interface LastImport {
  /** For `undoImport`. */
  id: string;
  fileName: string;
  /** In milliseconds since 1970, UTC. */
  at: number;
  /** How many people it brought or completed. */
  people: number;
}

/** The latest import that can still be taken back; null where there is none. */
export const lastImport: ReadonlySignal<LastImport | null | undefined> = live(
  () => async (rows) => {
    const imports = (await rows.imports.toArray()).filter(
      ({ at }) => trashExpiresAt(at) >= Date.now(),
    );
    const last = imports.toSorted((a, b) => b.at - a.at)[0];
    if (!last) return null;
    const { id, fileName, at, people, completed } = last;
    return { id, fileName, at, people: people.length + completed.length };
  },
);

/** What is left of an import that was taken back. */
export interface Undone {
  /** How many people went, and how many are again what they were. */
  removed: number;
  putBack: number;
  /** How many were changed since, and stay as they are. */
  left: number;
}

/**
 * Takes a whole import back, however long ago it was; but for people who were changed since.
 *
 * @returns null where it is not there any more: it was taken back already
 * @throws Refused where nothing lasts
 */
export function undoImport(id: string): Promise<Undone | null> {
  return writeForGood(['circles', 'imports', 'people'], async (rows) => {
    const record = await rows.imports.get(id);
    if (!record) return null;
    await rows.imports.delete(id);
    const [people, circles] = await Promise.all([rows.people.toArray(), rows.circles.toArray()]);
    const plan = revertPlan(record, people, circles);
    await rows.people.bulkDelete(plan.remove);
    await rows.people.bulkPut(plan.putBack);
    await rows.circles.bulkDelete(plan.removeCircles);
    return { removed: plan.remove.length, putBack: plan.putBack.length, left: plan.left };
  });
}

const WORKER = '/contactsWorker.js';

/** What taking over a file of contacts would bring; nothing is written. */
export async function readPeopleFile(
  file: File,
  { onProgress = () => {}, signal, columns }: ReadOptions<PersonField>,
): Promise<Answer> {
  const [people, circles] = await read((rows) =>
    Promise.all([rows.people.toArray(), rows.circles.toArray()]),
  );
  return askWorker<Question, Progress, Answer>(
    WORKER,
    { file, people, circles, chosen: columns },
    onProgress,
    signal,
  );
}
