import type { Area } from '../../platform/area.ts';
import { rowsInMemory } from '../memory.ts';
import type { Commit } from '../messages.ts';
import type { Rows, Shelf } from '../shelf.ts';
import { readCopy } from './copy.ts';
import { recorded } from './recorded.ts';

/** So often an act is tried anew when somebody else was faster. */
const TRIES = 5;

/**
 * The copy as a shelf, for pages without the user's database: in a container or a private window of
 * Firefox, or where there is none. What is written goes through the background, which has it.
 *
 * @param area where the copy is
 * @param commit asks the background to write; resolves to whether it did, or somebody was faster
 */
export function openMirror(area: Area, commit: (act: Commit) => Promise<boolean>): Shelf {
  const rows = async (): Promise<Rows> => rowsInMemory((await readCopy(area)).all);
  return {
    lasts: true,
    read: async (query) => query(await rows()),
    write: async (act) => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const { witness, all } = await readCopy(area);
        const recording = recorded(rowsInMemory(all));
        const result = await act(recording.rows);
        const changes = recording.changes();
        const generation = witness?.generation ?? 0;
        if (changes.length === 0 || (await commit({ generation, changes }))) return result;
      }
      throw new Error('Others wrote all the time.');
    },
    watch: (query, seen, failed) => {
      let asked = 0;
      const tell = async () => {
        asked += 1;
        const question = asked;
        // Of two that are asked at once, the second may be answered first: it knows better.
        const isLatest = () => question === asked;
        await rows()
          .then(query)
          .then(
            (answer) => isLatest() && seen(answer),
            (error) => isLatest() && failed(error),
          );
      };
      void tell();
      const end = area.watch(() => void tell());
      return () => {
        asked += 1;
        end();
      };
    },
  };
}
