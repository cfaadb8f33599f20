import { type OwnQuote, QUOTE_LIMITS, type QuoteInput } from '../../core/quotes/ownQuote.ts';
import { isWebLink } from '../../core/quotes/quote.ts';
import { typedTags } from '../../core/quotes/tags.ts';
import { words } from '../../locales/libraryWords.ts';
import { keepDraft, readDraft, readDraftFields } from '../../platform/drafts.ts';

const { refusals, quoteForm: texts } = words;

/** The fields of the quote form. */
export interface Written {
  text: string;
  speaker: string;
  title: string;
  author: string;
  publisher: string;
  /** As `2026-11-22`, or empty. */
  date: string;
  url: string;
  language: string;
  /** Separated by commas. */
  tags: string;
  deckId: string;
}

/** The fields for a quote; empty ones, with the defaults of `start`, for null. */
export function writtenFrom(
  own: OwnQuote | null,
  start: Pick<Written, 'language' | 'deckId'>,
): Written {
  const nothing = {
    text: '',
    speaker: '',
    title: '',
    author: '',
    publisher: '',
    date: '',
    url: '',
  };
  if (!own) return { ...nothing, ...start, tags: '' };
  const { original, speaker, source } = own.quote;
  return {
    text: original.text,
    speaker,
    title: source.title,
    author: source.author,
    publisher: source.publisher,
    date: source.date ?? '',
    url: source.url ?? '',
    language: original.language,
    tags: own.tags.join(', '),
    deckId: own.deckId,
  };
}

/** What to store. What the form does not show stays as it was in `own`. */
export function inputFrom(written: Written, own: OwnQuote | null): QuoteInput {
  const { text, speaker, title, author, publisher, date, url, language, tags, deckId } = written;
  const before = own?.quote;
  const draft = {
    topic: before?.topic ?? '',
    speaker,
    original: { role: '', question: '', ...before?.original, language, text },
    translation: before?.translation ?? null,
    source: {
      ...{ title, author, publisher, series: before?.source.series ?? null },
      ...(url.trim() && { url }),
      ...(date && { date }),
    },
  };
  return { draft, tags: typedTags(tags), deckId };
}

export type Faults = Partial<Record<keyof Written, string>>;

/** The errors of the form, a sentence for each invalid field. */
export function faultsIn(written: Written): Faults {
  const faults: Faults = {};
  const fields = ['text', 'speaker', 'title', 'author', 'publisher', 'url'] as const;
  for (const field of fields) {
    const limit = LIMITS[field];
    const length = lengthOf(written[field]);
    if (length > limit) faults[field] = refusals.tooLong(length, limit);
  }
  if (written.text.trim() === '') faults.text = refusals.blank;
  if (!faults.url && written.url.trim() !== '' && !isWebLink(written.url.trim())) {
    faults.url = texts.noWebLink;
  }
  return faults;
}

const LIMITS = {
  text: QUOTE_LIMITS.text,
  speaker: QUOTE_LIMITS.speaker,
  title: QUOTE_LIMITS.title,
  author: QUOTE_LIMITS.speaker,
  publisher: QUOTE_LIMITS.title,
  url: QUOTE_LIMITS.url,
};

/** In code points, without the white space around the text. */
export function lengthOf(text: string): number {
  return [...text.trim()].length;
}

/** The key of the draft of a quote; null stands for a new one. */
function nameOf(id: string | null): string {
  return `quote.${id ?? 'new'}`;
}

/** Stores or, with null, deletes the draft of a form. `base` is what the form started with. */
export function keepQuoteDraft(id: string | null, written: Written | null, base: Written): void {
  keepDraft(nameOf(id), written && JSON.stringify({ written, over: base }));
}

/**
 * The draft of a form, or null. Ignores a draft that was based on another version of the quote: it may
 * have been saved long ago.
 */
export function quoteDraft(id: string | null, base: Written): Written | null {
  const { written, over } = readDraftFields(nameOf(id));
  const isCurrent = id === null || JSON.stringify(over) === JSON.stringify(base);
  return isCurrent && isWritten(written, base) ? written : null;
}

/** Whether there is a draft of a new quote. */
export function hasNewDraft(): boolean {
  return readDraft(nameOf(null)) !== null;
}

/** Checks the fields, because an older version may have stored the draft. */
function isWritten(value: unknown, like: Written): value is Written {
  const fields = value as Record<string, unknown>;
  return Object.keys(like).every((key) => typeof fields?.[key] === 'string');
}
