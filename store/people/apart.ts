import { pairOf } from '../../core/people/duplicates.ts';
import { live } from '../live.ts';
import type { Tables } from '../storageBackend.ts';
import { type Undo, writeUndoable } from '../undo.ts';

const KEY = 'apart';

/** The pairs (`pairOf`) of whom the user has said that they are two people. */
export const apart = live(() => apartIn);

async function apartIn(rows: Pick<Tables, 'settings'>): Promise<Set<string>> {
  const value = (await rows.settings.get(KEY))?.value;
  return new Set(Array.isArray(value) ? value.filter((pair) => typeof pair === 'string') : []);
}

/** Remembers that two people are two. @returns undoes it @throws Refused where nothing lasts */
export async function keepApart(id: string, otherId: string): Promise<Undo> {
  const { undo } = await writeUndoable(['settings'], async (rows) => {
    const value = [...(await apartIn(rows)).add(pairOf(id, otherId))];
    await rows.settings.put({ key: KEY, value });
  });
  return undo;
}
