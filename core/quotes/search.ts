import { FoldedSearch } from '../search.ts';
import type { Favourite } from './favourite.ts';

/** A search over favourites. Of all their words only the note and the tags ever change. */
export class FavouriteSearch extends FoldedSearch<Favourite> {
  constructor() {
    super(everyWord, ({ note, tags }) => `${note}\n${tags.join('\n')}`);
  }
}

function everyWord({ quote, note, tags }: Favourite): string {
  const wordings = [quote.original, quote.translation].flatMap((wording) =>
    wording ? [wording.text, wording.question] : [],
  );
  return [...wordings, quote.speaker, quote.topic, quote.source.title, note, ...tags].join('\n');
}
