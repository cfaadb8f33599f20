import { originOf, type Quote, type ShownQuote } from './quote.ts';

const GERMAN = ['„', '“'] as const;
const ENGLISH = ['“', '”'] as const;

/** By the language of the quote, as far as they differ from the English ones. */
const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  de: GERMAN,
  cs: GERMAN,
  sk: GERMAN,
  da: ['»', '«'],
  fr: ['« ', ' »'],
  it: ['«', '»'],
  es: ['«', '»'],
  pl: ['„', '”'],
};

/** The quotation marks of a language, by BCP 47. */
export function marksOf(language: string): readonly [string, string] {
  return MARKS[language.slice(0, 2).toLowerCase()] ?? ENGLISH;
}

/** A quote as plain text to be pasted elsewhere: the words, and under them who said them where. */
export function quotedText(shown: ShownQuote, source: Quote['source'], translated: string): string {
  const [open, close] = marksOf(shown.language);
  const words = `${open}${shown.text}${close}`;
  const origin = [shown.speaker, originOf(source)].filter((part) => part !== '').join(', ');
  const note = shown.translated ? ` (${translated})` : '';
  const lines = [origin && `— ${origin}${note}`, source.url ?? ''];
  return [words, ...lines.filter((line) => line !== '')].join('\n');
}
