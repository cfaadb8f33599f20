import {
  type HiddenQuote,
  type Quote,
  type QuoteLanguage,
  type ShownQuote,
  shownQuote,
} from '../../core/quotes/quote.ts';
import {
  parseQuoteCache,
  type QuoteCache,
  takeNext,
  takeQuoteOfDay,
} from '../../core/quotes/quoteCache.ts';
import {
  afterNext,
  afterShowing,
  migrateRotation,
  periodOf,
  plan,
  type Rotation,
  shownBefore,
  startRotation,
} from '../../core/quotes/rotation.ts';
import type { Supply } from '../../core/quotes/round.ts';
import { readBootCache, writeBootCache } from '../../platform/bootCache.ts';
import { withLockIfFree } from '../../platform/locks.ts';
import { live } from '../live.ts';
import { read, write, writeForGood } from '../open.ts';
import { currentSettings } from '../settings/settings.ts';
import type { Tables } from '../storageBackend.ts';
import type { Undo } from '../undo.ts';
import { bundledQuotes, decksIn } from './knownDecks.ts';

/** Whether there is any quote that a new tab may show. */
export const isAnyOn = live(() => async (rows) => {
  return (await suppliesIn(rows)).some(({ ids }) => ids.length > 0);
});

/** The id of the pinned quote, or null. */
export const pinned = live(() => async (rows) => (await rotationIn(rows))?.pinned ?? null);

/** The quote with that id; `undefined` if it was deleted. */
export function quoteOf(id: string): Promise<Quote | undefined> {
  return read((rows) => quoteIn(rows, id));
}

/**
 * Records in the rotation which quotes pages have shown from the cache, and fills the cache again.
 *
 * @param shownId the quote on the page, or null
 */
export async function recordCachedQuotes(shownId: string | null): Promise<void> {
  await changeRotation(write, (rotation, supplies) => rotation ?? begun(supplies, shownId));
}

/**
 * Takes the next quote out of the cache, synchronously, as a new tab does; null if the cache is empty. The
 * page then calls `recordCachedQuotes`.
 *
 * @param shown the id of the quote on the page, or null
 */
export function takeCachedQuote(shown: string | null): ShownQuote | null {
  return takenFromCache((cache) => takeNext(cache, shown, new Date()));
}

/** The same for the quote of the day that has begun; null if quotes do not change with the day. */
export function takeCachedQuoteOfDay(): ShownQuote | null {
  return takenFromCache((cache) => takeQuoteOfDay(cache, new Date()));
}

function takenFromCache(
  take: (cache: QuoteCache) => { quote: ShownQuote | null; rest: QuoteCache } | null,
): ShownQuote | null {
  const cache = parseQuoteCache(readBootCache('quotes'));
  const taken = cache && take(cache);
  if (taken) writeBootCache('quotes', JSON.stringify(taken.rest));
  return taken?.quote ?? null;
}

/**
 * The next quote, where the cache is empty; null if there is none. Reads the ids of all quotes: try
 * `takeCachedQuote` first.
 *
 * @param shown the id of the quote on the page, or null
 */
export function nextQuote(shown: string | null): Promise<ShownQuote | null> {
  return withLockIfFree('deal', async () => {
    await deal(write, (rotation, supplies) => rotation ?? begun(supplies, null));
    // Out of the cache if possible: tabs that open at this moment take theirs there, too.
    const cached = takeCachedQuote(shown);
    if (cached) return cached;
    const { standing } = await deal(write, async (rotation, supplies, rows) => {
      const { rhythm } = await currentSettings(rows);
      const current = rotation ?? begun(supplies, null);
      return afterNext(current, supplies, { shown, period: periodOf(rhythm, new Date()) });
    });
    return read(async (rows) => {
      const { quoteLanguage } = await currentSettings(rows);
      return shownIn(rows, standing?.id ?? null, quoteLanguage);
    });
  });
}

/** The quote that was shown before `id` and may still be shown; null if there is none. */
export function quoteBefore(id: string): Promise<Quote | null> {
  return read(async (rows) => {
    const [rotation, supplies] = await Promise.all([rotationIn(rows), suppliesIn(rows)]);
    const earlier = rotation && shownBefore(rotation, id);
    const found = earlier?.find((other) => supplies.some(({ ids }) => ids.includes(other)));
    return (found !== undefined && (await quoteIn(rows, found))) || null;
  });
}

/** Shows a quote in every new tab, until `pin(null)`. @throws Refused where nothing lasts */
export async function pin(id: string | null): Promise<void> {
  await changeRotation(writeForGood, (rotation, supplies) => ({
    ...(rotation ?? begun(supplies, id)),
    pinned: id,
  }));
}

/**
 * Hides a quote, until `unhide`, and unpins it.
 *
 * @returns undoes it; also pins the quote again if it was pinned and no other is by then
 * @throws Refused where nothing lasts
 */
export async function hide(id: string): Promise<Undo> {
  let wasPinned = false;
  await changeRotation(writeForGood, async (rotation, supplies, rows) => {
    const row: HiddenQuote = { id, hiddenAt: Date.now() };
    await rows.hiddenQuotes.put(row);
    const current = rotation ?? begun(supplies, id);
    wasPinned = current.pinned === id;
    return wasPinned ? { ...current, pinned: null } : current;
  });
  return async () => {
    await changeRotation(writeForGood, async (rotation, supplies, rows) => {
      await rows.hiddenQuotes.delete(id);
      const current = rotation ?? begun(supplies, null);
      return wasPinned && current.pinned === null ? { ...current, pinned: id } : current;
    });
    return 0;
  };
}

/**
 * Unhides every quote. If no deck with quotes is switched on, also switches on the bundled ones.
 *
 * @throws Refused where nothing lasts
 */
export async function showAll(): Promise<void> {
  await changeRotation(writeForGood, async (rotation, _, rows) => {
    for (const { id } of await rows.hiddenQuotes.toArray()) await rows.hiddenQuotes.delete(id);
    if (!(await suppliesIn(rows)).some(({ ids }) => ids.length > 0)) {
      const ours = (await decksIn(rows)).filter(({ bundled }) => bundled !== null);
      for (const { deck } of ours) await rows.decks.put({ ...deck, isOn: true });
    }
    return rotation ?? begun(await suppliesIn(rows), null);
  });
}

/** A rotation that begins with the quote `shown`; with any if that is null. */
export function begun(supplies: readonly Supply[], shown: string | null): Rotation {
  return startRotation(supplies, shown, Math.random);
}

/** The rotation is in `state`; the others decide which quotes may be shown, and how often. */
const DEAL_TABLES = ['decks', 'hiddenQuotes', 'quotes', 'settings', 'state'] as const;
type DealTables = Pick<Tables, (typeof DEAL_TABLES)[number]>;

type Change = (
  rotation: Rotation | undefined,
  supplies: readonly Supply[],
  rows: DealTables,
) => Rotation | Promise<Rotation>;

/**
 * Changes the rotation in one transaction, and fills the cache with the next quotes. Under a lock: a cache
 * that another page fills meanwhile would be mistaken for one from which a tab has taken a quote.
 */
export function changeRotation(writing: typeof write, change: Change): Promise<Rotation> {
  return withLockIfFree('deal', () => deal(writing, change));
}

async function deal(writing: typeof write, change: Change): Promise<Rotation> {
  const cacheBefore = readBootCache('quotes');
  const { rotation, cache, isPersistent } = await writing(
    DEAL_TABLES,
    async (rows, isPersistent) => {
      const supplies = await suppliesIn(rows);
      const known = await rotationIn(rows);
      const met = known && afterTabs(known, supplies, parseQuoteCache(cacheBefore));
      const rotation = await change(met, supplies, rows);
      await rows.state.put({ key: 'rotation', rotation });
      return { rotation, cache: await cacheFrom(rotation, rows), isPersistent };
    },
  );
  if (readBootCache('quotes') !== cacheBefore) {
    // A tab has taken a quote from the cache during the transaction: what was computed is out of date.
    // The change itself is done, whatever becomes of the cache.
    return deal(writing, (current) => current ?? rotation).catch((error) => {
      console.warn('Nahbar could not renew its next quotes.', error);
      return rotation;
    });
  }
  // Without a database only the cache reflects the user's choices: keep it while it has quotes.
  if (isPersistent || !parseQuoteCache(cacheBefore)?.upcoming.length) {
    writeBootCache('quotes', JSON.stringify(cache));
  }
  return rotation;
}

/** The rotation after the quotes that tabs have taken from the cache. */
function afterTabs(rotation: Rotation, supplies: readonly Supply[], cache: QuoteCache | null) {
  if (!cache?.standing || cache.rhythm === 'pinned') return rotation;
  const { quote, period } = cache.standing;
  // Nothing was taken. Near the end of a round the current quote is planned again, a few quotes on.
  if (quote.id === rotation.standing?.id && cache.upcoming.length > 0) return rotation;
  return afterShowing(rotation, supplies, quote.id, period);
}

async function cacheFrom(rotation: Rotation, rows: DealTables): Promise<QuoteCache> {
  const { rhythm, quoteLanguage } = await currentSettings(rows);
  const { standing, upcoming } = plan(rotation, await suppliesIn(rows));
  const quote = await shownIn(rows, standing, quoteLanguage);
  const next = await Promise.all(upcoming.map((id) => shownIn(rows, id, quoteLanguage)));
  return {
    version: 1,
    rhythm: rotation.pinned === null ? rhythm : 'pinned',
    standing: quote && { quote, period: rotation.standing?.period ?? null },
    upcoming: next.filter((each) => each !== null),
  };
}

/** The quote with that id, in the wording of `language`; null if there is none. */
async function shownIn(
  rows: Pick<Tables, 'quotes'>,
  id: string | null,
  language: QuoteLanguage,
): Promise<ShownQuote | null> {
  const quote = id === null ? undefined : await quoteIn(rows, id);
  return quote ? shownQuote(quote, language) : null;
}

async function rotationIn(rows: Pick<Tables, 'state'>): Promise<Rotation | undefined> {
  const row = await rows.state.get('rotation');
  return row?.key === 'rotation' ? (migrateRotation(row.rotation) as Rotation) : undefined;
}

/**
 * Fills the quote cache anew, after a change of what new tabs may show. Never rejects: that change is done, and the next
 * new tab fills the cache, too.
 */
export function refreshQuoteCache(): Promise<void> {
  return recordCachedQuotes(null).catch((error) =>
    console.warn('Nahbar could not renew its next quotes.', error),
  );
}

/**
 * The decks that are switched on, with the ids of their quotes but the hidden ones. Reads only the ids of
 * own quotes: ten thousand in about 20 ms.
 */
export async function suppliesIn(
  rows: Pick<Tables, 'decks' | 'hiddenQuotes' | 'quotes'>,
): Promise<Supply[]> {
  const hidden = new Set((await rows.hiddenQuotes.toArray()).map(({ id }) => id));
  const on = (await decksIn(rows)).filter(({ deck }) => deck.isOn);
  return Promise.all(
    on.map(async ({ deck: { id, frequency }, bundled }) => {
      const ids = bundled
        ? bundled.quotes.map((quote) => quote.id)
        : await rows.quotes.where('deckId').between(id, id, true, true).primaryKeys();
      return { deckId: id, frequency, ids: ids.filter((quote) => !hidden.has(quote)) };
    }),
  );
}

/** The quote with that id, of any deck; `undefined` if it was deleted. */
export async function quoteIn(
  rows: Pick<Tables, 'quotes'>,
  id: string,
): Promise<Quote | undefined> {
  return (bundledQuotes.get(id) ?? (await rows.quotes.get(id)))?.quote;
}
