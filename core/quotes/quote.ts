import { quoteTypeset } from '../typography.ts';

/** The texts of a quote in one language. */
export interface Wording {
  /** A BCP 47 tag, such as `de`; empty if unknown. */
  language: string;
  text: string;
  role: string;
  question: string;
}

/** The source of a quote. Of own quotes, each text may be empty. */
export interface Source {
  title: string;
  author: string;
  /** For a web page, the site. */
  publisher: string;
  series: string | null;
  /** An http(s) link, possibly with a text fragment. */
  url?: string | undefined;
  /** The date of publication, as `2026-11-22`. */
  date?: string | undefined;
}

/** A self-contained quote, which can be shown without its deck. */
export interface Quote {
  id: string;
  topic: string;
  speaker: string;
  original: Wording;
  translation: Wording | null;
  source: Source;
}

/** A quote that the user does not want to see. */
export interface HiddenQuote {
  id: string;
  /** In milliseconds since 1970, UTC. */
  hiddenAt: number;
}

/** Whether `url` is an http(s) address. */
export function isWebLink(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** Whether quotes are shown in the original or in Nahbar's translation. */
export type QuoteLanguage = 'original' | 'translated';

/** A source in a few words: title, author, publisher. */
function originOf({ title, author, publisher }: Source): string {
  return [title, author, publisher].filter((part) => part !== '').join(', ');
}

/** A quote as it is shown, within quotation marks: typeset, which the stored one is not. */
export interface ShownQuote extends Wording {
  id: string;
  speaker: string;
  translated: boolean;
  /** The source, if there is no question to show; else empty. */
  from: string;
}

/** The quote in the chosen wording; the original if there is no translation. */
export function shownQuote(quote: Quote, choice: QuoteLanguage): ShownQuote {
  const translation = choice === 'translated' ? quote.translation : null;
  const wording = translation ?? quote.original;
  return {
    id: quote.id,
    speaker: quote.speaker.replaceAll("'", '’'),
    translated: translation !== null,
    from: quote.original.question === '' ? originOf(quote.source) : '',
    ...wording,
    text: quoteTypeset(wording.text, wording.language),
  };
}

const GERMAN = ['„', '“'] as const;
const ENGLISH = ['“', '”'] as const;

/** By language, if they differ from the English ones. */
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

/** The dash before an attribution: German has no em dash. */
export function dashOf(language: string): '–' | '—' {
  return marksOf(language) === GERMAN ? '–' : '—';
}

/** A quote as plain text to be pasted elsewhere: the words, and under them who said them where. */
export function quotedText(shown: ShownQuote, source: Quote['source'], translated: string): string {
  const [open, close] = marksOf(shown.language);
  const words = `${open}${shown.text}${close}`;
  const origin = [shown.speaker, originOf(source)].filter((part) => part !== '').join(', ');
  const note = shown.translated ? ` (${translated})` : '';
  const lines = [origin && `${dashOf(shown.language)} ${origin}${note}`, source.url ?? ''];
  return [words, ...lines.filter((line) => line !== '')].join('\n');
}
