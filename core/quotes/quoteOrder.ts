import type { OwnQuote } from './ownQuote.ts';

export type QuoteOrder = 'date' | 'speaker';

/**
 * The latest first, and those of one moment as they were; or by speaker, and the latest first within
 * one speaker's. What nobody is named for comes last.
 *
 * @param collator of the page's language, which knows where Ä stands
 */
export function orderedQuotes(
  quotes: readonly OwnQuote[],
  order: QuoteOrder,
  collator: Intl.Collator,
): OwnQuote[] {
  const latest = quotes.toSorted((a, b) => b.addedAt - a.addedAt);
  if (order === 'date') return latest;
  const place = placesOf(quotes, collator);
  const placeOf = ({ quote }: OwnQuote) => place.get(quote.speaker) ?? 0;
  return latest.sort((a, b) => placeOf(a) - placeOf(b));
}

/** Where each speaker stands. A collator is slow, and ten thousand quotes have few speakers. */
function placesOf(quotes: readonly OwnQuote[], collator: Intl.Collator): Map<string, number> {
  const speakers = [...new Set(quotes.map(({ quote }) => quote.speaker))].sort(
    (a, b) => Number(a === '') - Number(b === '') || collator.compare(a, b),
  );
  return new Map(speakers.map((speaker, i) => [speaker, i]));
}
