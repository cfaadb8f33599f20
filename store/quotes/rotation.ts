import {
  type HiddenQuote,
  type Quote,
  type ShownQuote,
  shownQuote,
} from '../../core/quotes/quote.ts';
import { parseQuoteCache, type QuoteCache, takeNext } from '../../core/quotes/quoteCache.ts';
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
import { withLock } from '../../platform/locks.ts';
import { live } from '../live.ts';
import { read, write, writeForGood } from '../open.ts';
import { currentSettings } from '../settings/settings.ts';
import type { Tables } from '../storageBackend.ts';
import type { Undo } from '../undo.ts';
import { bundledQuotes, decksIn } from './knownDecks.ts';

/** The quotes that the user does not want to see, the latest hidden first. */
export const hiddenQuotes = live(() => async (rows): Promise<Quote[]> => {
  const hidden = (await rows.hiddenQuotes.toArray()).toSorted((a, b) => b.hiddenAt - a.hiddenAt);
  const quotes = await Promise.all(hidden.map(({ id }) => quoteIn(rows, id)));
  return quotes.filter((quote) => quote !== undefined);
});

/** Whether there is any quote that may come up on a new tab. */
export const isAnyOn = live(() => async (rows) => {
  return (await suppliesIn(rows)).some(({ ids }) => ids.length > 0);
});

/** The id of the quote that stays whatever the rhythm; null where none does. */
export const pinned = live(() => async (rows) => (await rotationIn(rows))?.pinned ?? null);

/** The quote of that id; `undefined` where it is gone. */
export function quoteOf(id: string): Promise<Quote | undefined> {
  return read((rows) => quoteIn(rows, id));
}

/**
 * Makes what the page has shown on its own, from its hint, part of the rotation.
 *
 * @param shownId the quote on the page; null where it shows none
 */
export async function takeOverQuote(shownId: string | null): Promise<void> {
  await turn(write, (rotation, supplies) => rotation ?? begun(supplies, shownId));
}

/**
 * Takes the quote that was dealt ahead, at once and however many there are, as a new tab would; null
 * where there is none. The page then calls `takeOver` with it.
 *
 * @param shown the id of the quote that the page shows; null where it shows none
 */
export function takeAhead(shown: string | null): ShownQuote | null {
  const hint = parseQuoteCache(readBootCache('quotes'));
  const taken = hint && takeNext(hint, shown, new Date());
  if (taken) writeBootCache('quotes', JSON.stringify(taken.rest));
  return taken?.quote ?? null;
}

/**
 * Deals one more quote, and says which; null where there is none. Reads the ids of all quotes: for what
 * is dealt ahead there is `takeAhead`.
 *
 * @param shown the id of the quote that the page shows; null where it shows none
 */
export async function nextQuote(shown: string | null): Promise<Quote | null> {
  const rotation = await turn(write, async (rotation, supplies, rows) => {
    const { rhythm } = await currentSettings(rows);
    const current = rotation ?? begun(supplies, null);
    return afterNext(current, supplies, { shown, period: periodOf(rhythm, new Date()) });
  });
  return (await quoteOf(rotation.standing?.id ?? '')) ?? null;
}

/** The quote that was shown before `id`, and still may be; null where nothing was. */
export function quoteBefore(id: string): Promise<Quote | null> {
  return read(async (rows) => {
    const [rotation, supplies] = await Promise.all([rotationIn(rows), suppliesIn(rows)]);
    const earlier = rotation && shownBefore(rotation, id);
    const found = earlier?.find((other) => supplies.some(({ ids }) => ids.includes(other)));
    return (found !== undefined && (await quoteIn(rows, found))) || null;
  });
}

/** Lets a quote stand in every new tab until `pin(null)`. @throws Refused where nothing lasts. */
export async function pin(id: string | null): Promise<void> {
  await turn(writeForGood, (rotation, supplies) => ({
    ...(rotation ?? begun(supplies, id)),
    pinned: id,
  }));
}

/**
 * Shows a quote no more, until `unhide`. A hidden quote is not pinned any longer.
 *
 * @returns what takes it back; it is pinned again if it was, and no other is by then
 * @throws Refused where nothing lasts
 */
export async function hide(id: string): Promise<Undo> {
  let wasPinned = false;
  await turn(writeForGood, async (rotation, supplies, rows) => {
    const row: HiddenQuote = { id, hiddenAt: Date.now() };
    await rows.hiddenQuotes.put(row);
    const current = rotation ?? begun(supplies, id);
    wasPinned = current.pinned === id;
    return wasPinned ? { ...current, pinned: null } : current;
  });
  return async () => {
    await turn(writeForGood, async (rotation, supplies, rows) => {
      await rows.hiddenQuotes.delete(id);
      const current = rotation ?? begun(supplies, null);
      return wasPinned && current.pinned === null ? { ...current, pinned: id } : current;
    });
    return 0;
  };
}

/** Shows hidden quotes again. @throws Refused where nothing lasts. */
export async function unhide(ids: readonly string[]): Promise<void> {
  await turn(writeForGood, async (rotation, supplies, rows) => {
    for (const id of ids) await rows.hiddenQuotes.delete(id);
    return rotation ?? begun(supplies, null);
  });
}

/**
 * Shows every quote again, whatever was hidden; and where no deck with quotes is on, switches those on
 * that come with Nahbar.
 *
 * @throws Refused where nothing lasts
 */
export async function showAll(): Promise<void> {
  await turn(writeForGood, async (rotation, _, rows) => {
    for (const { id } of await rows.hiddenQuotes.toArray()) await rows.hiddenQuotes.delete(id);
    if (!(await suppliesIn(rows)).some(({ ids }) => ids.length > 0)) {
      const ours = (await decksIn(rows)).filter(({ bundled }) => bundled !== null);
      for (const { deck } of ours) await rows.decks.put({ ...deck, isOn: true });
    }
    return rotation ?? begun(await suppliesIn(rows), null);
  });
}

function begun(supplies: readonly Supply[], shown: string | null): Rotation {
  return startRotation(supplies, shown, Math.random);
}

/** The rotation is in `state`; what may come up, and how, in the others. */
const DEAL_TABLES = ['decks', 'hiddenQuotes', 'quotes', 'settings', 'state'] as const;
type DealTables = Pick<Tables, (typeof DEAL_TABLES)[number]>;

type Change = (
  rotation: Rotation | undefined,
  supplies: readonly Supply[],
  rows: DealTables,
) => Rotation | Promise<Rotation>;

/**
 * Changes the rotation in one transaction, and deals the next tabs their quotes. One at a time: a hint
 * that another page writes meanwhile would count as a tab that has taken its quote from it.
 */
function turn(writing: typeof write, change: Change): Promise<Rotation> {
  return withLock('deal', () => deal(writing, change));
}

async function deal(writing: typeof write, change: Change): Promise<Rotation> {
  const dealtBefore = readBootCache('quotes');
  const { rotation, hint, isPersistent } = await writing(
    DEAL_TABLES,
    async (rows, isPersistent) => {
      const supplies = await suppliesIn(rows);
      const known = await rotationIn(rows);
      const met = known && afterTabs(known, supplies, parseQuoteCache(dealtBefore));
      const rotation = await change(met, supplies, rows);
      await rows.state.put({ key: 'rotation', rotation });
      return { rotation, hint: await hintFrom(rotation, rows), isPersistent };
    },
  );
  if (readBootCache('quotes') !== dealtBefore) {
    // A tab that opened meanwhile has taken its quote from the hint, so that one is out of date.
    return deal(writing, (current) => current ?? rotation);
  }
  // Without a database the hint is all that knows the user's choices: leave it while it serves.
  if (isPersistent || !parseQuoteCache(dealtBefore)?.upcoming.length) {
    writeBootCache('quotes', JSON.stringify(hint));
  }
  return rotation;
}

/** The rotation after the tabs that took their quotes from the hint. */
function afterTabs(rotation: Rotation, supplies: readonly Supply[], hint: QuoteCache | null) {
  if (!hint?.standing || hint.rhythm === 'pinned') return rotation;
  return afterShowing(rotation, supplies, hint.standing.quote.id, hint.standing.period);
}

async function hintFrom(rotation: Rotation, rows: DealTables): Promise<QuoteCache> {
  const { rhythm, quoteLanguage } = await currentSettings(rows);
  const { standing, upcoming } = plan(rotation, await suppliesIn(rows));
  const shown = async (id: string | null) => {
    const quote = id === null ? undefined : await quoteIn(rows, id);
    return quote ? [shownQuote(quote, quoteLanguage)] : [];
  };
  const [quote] = await shown(standing);
  return {
    version: 1,
    rhythm: rotation.pinned === null ? rhythm : 'pinned',
    standing: quote ? { quote, period: rotation.standing?.period ?? null } : null,
    upcoming: (await Promise.all(upcoming.map(shown))).flat(),
  };
}

async function rotationIn(rows: Pick<Tables, 'state'>): Promise<Rotation | undefined> {
  const row = await rows.state.get('rotation');
  return row?.key === 'rotation' ? (migrateRotation(row.rotation) as Rotation) : undefined;
}

/** Deals the next tabs their quotes afresh, after a setting that changes them. */
export function dealAgain(): Promise<void> {
  return takeOverQuote(null);
}

/**
 * The decks whose quotes come up on new tabs, without what the user has hidden. Of own quotes it reads
 * the ids alone: ten thousand in about 20 ms.
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

/** The quote of that id, from whichever deck; `undefined` where it is gone. */
async function quoteIn(rows: Pick<Tables, 'quotes'>, id: string): Promise<Quote | undefined> {
  return bundledQuotes.get(id) ?? (await rows.quotes.get(id))?.quote;
}
