import type { ReadonlySignal } from '@preact/signals';
import { leavesAt } from '../../../core/trash.ts';
import { live } from '../../live.ts';

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
    const imports = (await rows.imports.toArray()).filter(({ at }) => leavesAt(at) >= Date.now());
    const last = imports.toSorted((a, b) => b.at - a.at)[0];
    if (!last) return null;
    const { id, fileName, at, people, completed } = last;
    return { id, fileName, at, people: people.length + completed.length };
  },
);
