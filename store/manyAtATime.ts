import type { Progress } from '../core/people/import/readContacts.ts';

/** How many rows are written at once: the page can paint in between. */
const MANY = 250;

/** Carries out `act` for pieces of many rows, one after another. */
export async function manyAtATime<Row>(
  rows: readonly Row[],
  act: (rows: Row[]) => PromiseLike<unknown>,
  tell: (progress: Progress) => void = () => {},
): Promise<void> {
  for (let done = 0; done < rows.length; done += MANY) {
    tell({ done, total: rows.length });
    await act(rows.slice(done, done + MANY));
  }
}
