import type { ShownQuote } from './quote.ts';
import { periodOf, type Rhythm } from './rotation.ts';

/**
 * What a new tab may show before the database is open: a copy in localStorage, which can be read
 * synchronously. The database wins over it.
 */
export interface QuoteCache {
  version: 1;
  /** With `pinned`, the current quote stays. */
  rhythm: Rhythm | 'pinned';
  standing: { quote: ShownQuote; period: string | null } | null;
  /** The next quotes. Empty, with no current one, if every quote is hidden. */
  upcoming: ShownQuote[];
}

/** What a tab keeps of the quote that it shows, for coming back to it. */
export interface KeptQuote {
  /** Null where there is none to show. */
  quote: ShownQuote | null;
  /** When it came, in milliseconds. */
  at: number;
}

/**
 * The quote that a tab shows on coming back, from `text`; null if it kept none, or only one of an hour or a
 * day that is over.
 */
export function quoteKept(
  text: string | null,
  cache: QuoteCache | null,
  now: Date,
): ShownQuote | null {
  const kept = parsed(text, isKeptQuote);
  const rhythm = cache && cache.rhythm !== 'pinned' ? cache.rhythm : 'tab';
  const isOver = kept && periodOf(rhythm, new Date(kept.at)) !== periodOf(rhythm, now);
  return kept && !isOver ? kept.quote : null;
}

/** Parses the cache; null if it is missing or invalid. */
export function parseQuoteCache(text: string | null): QuoteCache | null {
  return parsed(text, isQuoteCache);
}

function parsed<T>(text: string | null, isWhole: (value: unknown) => value is T): T | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isWhole(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * Takes the quote for a tab that opens at `now`. The last planned quote stays the current one, so that
 * there is something to show until more are planned.
 */
export function takeQuote(
  cache: QuoteCache,
  now: Date,
): { quote: ShownQuote | null; period: string | null; rest: QuoteCache; isRepeat: boolean } {
  const { rhythm, standing, upcoming } = cache;
  const period = rhythm === 'pinned' ? null : periodOf(rhythm, now);
  const [next, ...later] = upcoming;
  const stands = rhythm === 'pinned' || (period !== null && standing?.period === period);
  if (next === undefined || (stands && standing)) {
    const isRepeat = rhythm === 'tab' && standing !== null;
    return { quote: standing?.quote ?? null, period, rest: cache, isRepeat };
  }
  return {
    quote: next,
    period,
    rest: { ...cache, standing: { quote: next, period }, upcoming: later },
    isRepeat: false,
  };
}

/**
 * The quote of the day for a tab that was opened on an earlier one, and what remains. Null if quotes do not
 * change with the day.
 */
export function takeQuoteOfDay(
  cache: QuoteCache,
  now: Date,
): { quote: ShownQuote | null; rest: QuoteCache } | null {
  return cache.rhythm === 'day' ? takeQuote(cache, now) : null;
}

/**
 * The planned quote after the shown one, without opening a new tab, and what remains. Null if there is
 * none, or a quote is pinned.
 *
 * @param shown the id of the quote on the page, which is skipped: another tab may have begun a new
 *   round
 */
export function takeNext(
  cache: QuoteCache,
  shown: string | null,
  now: Date,
): { quote: ShownQuote; rest: QuoteCache } | null {
  const { rhythm, upcoming } = cache;
  const next = upcoming.findIndex(({ id }) => id !== shown);
  const [quote, ...later] = next === -1 ? [] : upcoming.slice(next);
  if (quote === undefined || rhythm === 'pinned') return null;
  const standing = { quote, period: periodOf(rhythm, now) };
  return { quote, rest: { ...cache, standing, upcoming: later } };
}

// By hand, because a schema library would delay every first paint.
function isQuoteCache(value: unknown): value is QuoteCache {
  if (!isRecord(value) || value.version !== 1) return false;
  const { rhythm, standing, upcoming } = value;
  return (
    ['tab', 'hour', 'day', 'pinned'].includes(rhythm as string) &&
    (standing === null || (isRecord(standing) && isShownQuote(standing.quote))) &&
    Array.isArray(upcoming) &&
    upcoming.every(isShownQuote)
  );
}

const TEXTS = ['speaker', 'role', 'question', 'from', 'language'];

function isShownQuote(value: unknown): value is ShownQuote {
  return (
    isRecord(value) &&
    ['id', 'text'].every((key) => typeof value[key] === 'string' && value[key] !== '') &&
    TEXTS.every((key) => typeof value[key] === 'string')
  );
}

function isKeptQuote(value: unknown): value is KeptQuote {
  return isRecord(value) && typeof value.at === 'number' && isShownQuote(value.quote);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
