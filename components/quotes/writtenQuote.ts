import { type OwnQuote, QUOTE_LIMITS, type QuoteInput } from '../../core/quotes/ownQuote.ts';
import { isWebLink } from '../../core/quotes/quote.ts';
import { typedTags } from '../../core/quotes/tags.ts';
import { words } from '../../locales/words.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';

const refusals = words.refusals;

/** What stands in the form of a quote. */
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
  /** With commas between them. */
  tags: string;
  deckId: string;
}

/** The form of a quote that is there, or an empty one. */
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

/** What is to be kept of it. What the form does not show stays as it was. */
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

/** What cannot be kept, a sentence for each field; nothing where all can. */
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
    faults.url = refusals.noWebLink;
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

/** In characters as the reader counts them. */
export function lengthOf(text: string): number {
  return [...text.trim()].length;
}

/** The name of the draft of a quote; of a new one for null. */
function nameOf(id: string | null): string {
  return `quote.${id ?? 'new'}`;
}

/** Keeps what stands in a form while it is not saved. `over` is what the form began with. */
export function keepQuoteDraft(id: string | null, written: Written | null, over: Written): void {
  keepDraft(nameOf(id), written && JSON.stringify({ written, over }));
}

/**
 * What was half written when the page was left; null where nothing was. Not what was begun on other
 * words than those that are saved now: then it may have been saved and left long ago.
 */
export function quoteDraft(id: string | null, over: Written): Written | null {
  try {
    const draft = JSON.parse(readDraft(nameOf(id)) ?? 'null');
    const isCurrent = id === null || JSON.stringify(draft.over) === JSON.stringify(over);
    return isCurrent && isWritten(draft.written, over) ? draft.written : null;
  } catch {
    return null;
  }
}

/** Whether a new quote was half written when the page was left. */
export function hasNewDraft(): boolean {
  return readDraft(nameOf(null)) !== null;
}

/** An older Nahbar may have left the draft. */
function isWritten(value: unknown, like: Written): value is Written {
  const fields = value as Record<string, unknown>;
  return Object.keys(like).every((key) => typeof fields?.[key] === 'string');
}
