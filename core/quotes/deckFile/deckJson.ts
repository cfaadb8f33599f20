import type { Source } from '../quote.ts';
import { draftToWrite, type WrittenQuote } from './parsedQuote.ts';

/** The version that is written. A version that does not know it refuses the file. */
export const DECK_FILE_VERSION = 1;

/** A deck as JSON (`docs/deck-file.md`). Empty fields are omitted. */
export interface DeckJson {
  nahbar: 'deck';
  version: number;
  title: string;
  quotes: QuoteJson[];
}

export interface QuoteJson {
  text: string;
  speaker?: string | undefined;
  role?: string | undefined;
  question?: string | undefined;
  source?: { [Key in keyof Source]?: string | undefined } | undefined;
  language?: string | undefined;
  tags?: string[] | undefined;
  topic?: string | undefined;
  translation?: TranslationJson | undefined;
}

export interface TranslationJson {
  language?: string | undefined;
  text: string;
  role?: string | undefined;
  question?: string | undefined;
}

/** Serializes a deck. */
export function jsonText(title: string, quotes: readonly WrittenQuote[]): string {
  const deck: DeckJson = {
    nahbar: 'deck',
    version: DECK_FILE_VERSION,
    title,
    quotes: quotes.map(quoteJson),
  };
  return `${JSON.stringify(deck, null, 2)}\n`;
}

function quoteJson({ quote, tags }: WrittenQuote): QuoteJson {
  const { topic, speaker, original, translation, source } = draftToWrite(quote);
  const { title, author, publisher, series, url, date } = source;
  const sourceJson = withoutBlanks({ title, author, publisher, series: series ?? '', url, date });
  return {
    text: original.text,
    ...withoutBlanks({ speaker, role: original.role, question: original.question }),
    ...(Object.keys(sourceJson).length > 0 && { source: sourceJson }),
    ...withoutBlanks({ language: original.language }),
    ...(tags.length > 0 && { tags: [...tags] }),
    ...withoutBlanks({ topic }),
    ...(translation && { translation: { ...withoutBlanks(translation), text: translation.text } }),
  };
}

function withoutBlanks<Fields extends object>(fields: Fields): Partial<Fields> {
  const kept = Object.entries(fields).filter(([, text]) => text !== undefined && text !== '');
  return Object.fromEntries(kept) as Partial<Fields>;
}
