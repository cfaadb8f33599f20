import type { Quote } from '../../core/quotes/quote.ts';
import { live } from '../live.ts';
import { writeForGood } from '../open.ts';
import { begun, changeRotation, quoteIn } from './rotation.ts';

/** The hidden quotes, the latest first. */
export const hiddenQuotes = live(() => async (rows): Promise<Quote[]> => {
  const hidden = (await rows.hiddenQuotes.toArray()).toSorted((a, b) => b.hiddenAt - a.hiddenAt);
  const quotes = await Promise.all(hidden.map(({ id }) => quoteIn(rows, id)));
  return quotes.filter((quote) => quote !== undefined);
});

/** Shows hidden quotes again. @throws Refused where nothing lasts. */
export async function unhide(ids: readonly string[]): Promise<void> {
  await changeRotation(writeForGood, async (rotation, supplies, rows) => {
    for (const id of ids) await rows.hiddenQuotes.delete(id);
    return rotation ?? begun(supplies, null);
  });
}
