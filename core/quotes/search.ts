import { FoldedSearch } from '../search.ts';
import type { Favourite } from './favourite.ts';

/** A search over favourites. Of all their words only the note ever changes. */
export class FavouriteSearch extends FoldedSearch<Favourite> {
  constructor() {
    super(everyWord, ({ note }) => note);
  }
}

function everyWord({ quote, note }: Favourite): string {
  const wordings = [quote.original, quote.translation].flatMap((wording) =>
    wording ? [wording.text, wording.question] : [],
  );
  return [...wordings, quote.speaker, quote.topic, quote.source.title, note].join('\n');
}
