import type { Favourite } from './favourite.ts';

/** `text` without case and diacritics, so that "uber" finds "Über" and "strasse" finds "Straße". */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

/**
 * A search over `favourites`, in their order. Folding is the slow part, so it happens once here
 * and not at each keystroke.
 */
export function searchable(favourites: readonly Favourite[]): (query: string) => Favourite[] {
  const pages = favourites.map((favourite) => folded(everyWord(favourite)));
  return (query) => {
    const words = folded(query).split(/\s+/).filter(Boolean);
    return favourites.filter((_, i) => words.every((word) => pages[i]?.includes(word)));
  };
}

function everyWord({ quote, note }: Favourite): string {
  const wordings = [quote.original, quote.translation].flatMap((wording) =>
    wording ? [wording.text, wording.question] : [],
  );
  return [...wordings, quote.speaker, quote.topic, quote.source.title, note].join('\n');
}
