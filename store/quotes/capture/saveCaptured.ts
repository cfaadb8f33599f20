import { pageOf } from '../../../core/quotes/capture/textFragment.ts';
import type { QuoteDraft } from '../../../core/quotes/ownQuote.ts';
import { MINE } from '../../../core/quotes/storedDeck.ts';
import type { Rows } from '../../shelf.ts';
import { reversibly, type Turn } from '../../undo.ts';
import { putQuote } from '../putQuote.ts';

/** What became of a passage. */
export interface Captured {
  /** Of its quote. */
  id: string;
  /** What takes it back; none where it was there already. */
  turns: readonly Turn[];
}

/**
 * Keeps a passage of a page as a quote, once: the same words of the same page are there already.
 *
 * @param now in milliseconds since 1970, UTC
 * @throws Refused if there are no words, or too many
 */
export async function saveCaptured(
  rows: Rows,
  draft: QuoteDraft,
  id: string,
  now: number,
): Promise<Captured> {
  const page = pageOf(draft.source.url ?? '');
  // Wherever it was moved to meanwhile.
  const known = (await rows.quotes.toArray()).find(
    ({ quote }) =>
      quote.original.text === draft.original.text && pageOf(quote.source.url ?? '') === page,
  );
  if (known) return { id: known.id, turns: [] };
  const wish = { draft, tags: [], deckId: MINE };
  const { turns } = await reversibly(rows, (noted) => putQuote(noted, wish, id, now));
  return { id, turns };
}
