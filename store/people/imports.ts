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

/** The result of an import. */
export interface Imported {
  /** For `undoImport`. */
  id: string;
  added: number;
  completed: number;
  undo: Undo<Undone | null>;
}

/**
 * Imports the chosen people in one act, after a safety snapshot.
 *
 * @param seen the ids of the people who existed when the preview was made
 * @param onProgress called with the number of rows written so far, and of all
 * @throws Refused where nothing lasts, or if the snapshot cannot be taken; then nothing is changed
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
    // A refusal has changed nothing. After any other error the snapshot may be the only intact copy.
    if (error instanceof Refused && safety !== null) await removeSnapshot(safety);
    throw error;
  }
}

/** @returns the name of the snapshot; null if there is no data yet */
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

/** An import that can be undone. */
export interface LastImport {
  /** For `undoImport`. */
  id: string;
  fileName: string;
  /** In milliseconds since 1970, UTC. */
  at: number;
  /** How many people it added or completed. */
  people: number;
}

/** The latest import that can still be undone, or null. */
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

/** The result of undoing an import. */
export interface Undone {
  /** How many people were removed, and how many were reverted. */
  removed: number;
  putBack: number;
  /** How many were changed since, and were left. */
  left: number;
}

/**
 * Undoes an import, except for people who were changed since.
 *
 * @returns null if it was undone already
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

/** Parses a file of contacts in a worker, for the preview of an import. Writes nothing. */
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
