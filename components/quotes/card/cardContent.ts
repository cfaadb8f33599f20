import { marksOf } from '../../../core/quotes/attribution.ts';
import type { CardContent } from '../../../core/quotes/card/card.ts';
import type { ShownQuote, Source } from '../../../core/quotes/quote.ts';
import { words } from '../../../locales/words.ts';

/** What a card says of a quote: its words, who said them, and where. */
export function cardContent(shown: ShownQuote, source: Source): CardContent {
  const { text, language, speaker, role } = shown;
  const [open, close] = marksOf(language);
  const { title, publisher } = source;
  const author = source.author === speaker ? '' : source.author;
  const from = [title && `${open}${title}${close}`, author, publisher].filter(Boolean).join(', ');
  const note = shown.translated ? words.quotes.translatedFrom : '';
  return { text, language, speaker, role, source: [from, note].filter(Boolean).join(' · ') };
}
