import type { Language } from './deck.ts';
import type { Quote, ShownQuote } from './quote.ts';

const MARKS: Record<Language, readonly [string, string]> = { de: ['„', '“'], en: ['“', '”'] };

/** A quote as plain text to be pasted elsewhere: the words, and under them who said them where. */
export function quotedText(shown: ShownQuote, source: Quote['source'], translated: string): string {
  const [open, close] = MARKS[shown.language];
  const origin = [shown.speaker, source.title, source.author, source.publisher].join(', ');
  return `${open}${shown.text}${close}\n— ${origin}${shown.translated ? ` (${translated})` : ''}`;
}
