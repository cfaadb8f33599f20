/** The words of a quote and of what stands around it, in one language. */
export interface Wording {
  /** By BCP 47, such as `de`; empty where it is unknown, as it may be of an own quote. */
  language: string;
  text: string;
  role: string;
  question: string;
}

/** Where a quote is from. Of own quotes, each text may be empty. */
export interface Source {
  title: string;
  author: string;
  /** Of a page, the site that it is on. */
  publisher: string;
  series: string | null;
  /** Where it can be read: an https or http link, perhaps to the very passage. */
  url?: string | undefined;
  /** When it was published, as `2026-11-22`. */
  date?: string | undefined;
}

/** A quote that carries everything needed to show it, with no deck at hand. */
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

/** Whether `url` can be the link to where a quote is from. */
export function isWebLink(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** Whether quotes are shown as they were said or in Nahbar's translation. */
export type QuoteLanguage = 'original' | 'translated';

/** A source in a few words: title, author, publisher. */
function originOf({ title, author, publisher }: Source): string {
  return [title, author, publisher].filter((part) => part !== '').join(', ');
}

/** A quote as it stands on a page. */
export interface ShownQuote extends Wording {
  id: string;
  speaker: string;
  translated: boolean;
  /** Where it is from, where no question says what it answers; empty where that is unknown. */
  from: string;
}

/** The quote as `choice` asks for it; the original where there is no translation. */
export function shownQuote(quote: Quote, choice: QuoteLanguage): ShownQuote {
  const translation = choice === 'translated' ? quote.translation : null;
  return {
    id: quote.id,
    speaker: quote.speaker,
    translated: translation !== null,
    from: quote.original.question === '' ? originOf(quote.source) : '',
    ...(translation ?? quote.original),
  };
}

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
