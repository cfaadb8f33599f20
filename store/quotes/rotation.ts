import { type QuoteHint, readQuoteHint } from '../../core/quotes/hint.ts';
import { type Quote, shownQuote } from '../../core/quotes/quote.ts';
import {
  afterNext,
  afterShowing,
  periodOf,
  plan,
  type Rotation,
  startRotation,
} from '../../core/quotes/rotation.ts';
import { before } from '../../core/quotes/round.ts';
import { readHint, writeHint } from '../../platform/hints.ts';
import { inTurn } from '../../platform/turns.ts';
import { live } from '../live.ts';
import { read, write, writeForGood } from '../open.ts';
import { currentSettings } from '../settings/settings.ts';
import type { HiddenQuote, Rows } from '../shelf.ts';
import { quotesById } from './deck.ts';

/** The quotes that the user does not want to see, the latest hidden first. */
export const hiddenQuotes = live(() => async (rows) => {
  const hidden = (await rows.hiddenQuotes.toArray()).filter(({ id }) => quotesById.has(id));
  return hidden.toSorted((a, b) => b.hiddenAt - a.hiddenAt);
});

/** The id of the quote that stays whatever the rhythm; null where none does. */
export const pinned = live(() => async (rows) => (await rotationIn(rows))?.pinned ?? null);

/**
 * Makes what the page has shown on its own, from its hint, part of the rotation.
 *
 * @param shownId the quote on the page; null where it shows none
 */
export async function takeOver(shownId: string | null): Promise<void> {
  await turn(write, (rotation, ids) => rotation ?? startRotation(ids, shownId, Math.random));
}

/**
 * Deals one more quote, and says which; null where every quote is hidden.
 *
 * @param shown the id of the quote that the page shows; null where it shows none
 */
export async function nextQuote(shown: string | null): Promise<Quote | null> {
  const rotation = await turn(write, async (rotation, ids, rows) => {
    const { rhythm } = await currentSettings(rows);
    const current = rotation ?? startRotation(ids, null, Math.random);
    return afterNext(current, ids, { shown, period: periodOf(rhythm, new Date()) }, Math.random);
  });
  return quotesById.get(rotation.standing?.id ?? '') ?? null;
}

/** The quote that was shown before `id`; null where nothing was. */
export function quoteBefore(id: string): Promise<Quote | null> {
  return read(async (rows) => {
    const rotation = await rotationIn(rows);
    const earlier = rotation && before(await visibleIds(rows), rotation.round, id);
    return quotesById.get(earlier ?? '') ?? null;
  });
}

/** Lets a quote stand in every new tab until `pin(null)`. @throws Refused where nothing lasts. */
export async function pin(id: string | null): Promise<void> {
  await turn(writeForGood, (rotation, ids) => ({
    ...(rotation ?? startRotation(ids, id, Math.random)),
    pinned: id,
  }));
}

/**
 * Shows a quote no more, until `unhide`. A hidden quote is not pinned any longer.
 *
 * @throws Refused where nothing lasts
 */
export async function hide(id: string): Promise<void> {
  await turn(writeForGood, async (rotation, ids, rows) => {
    const row: HiddenQuote = { id, hiddenAt: Date.now() };
    await rows.hiddenQuotes.put(row);
    const current = rotation ?? startRotation(ids, id, Math.random);
    return { ...current, pinned: current.pinned === id ? null : current.pinned };
  });
}

/** Shows hidden quotes again. @throws Refused where nothing lasts. */
export async function unhide(ids: readonly string[]): Promise<void> {
  await turn(writeForGood, async (rotation, visible, rows) => {
    for (const id of ids) await rows.hiddenQuotes.delete(id);
    return rotation ?? startRotation(visible, null, Math.random);
  });
}

type Change = (
  rotation: Rotation | undefined,
  visible: readonly string[],
  rows: Rows,
) => Rotation | Promise<Rotation>;

/**
 * Changes the rotation in one transaction, and deals the next tabs their quotes. One at a time: a hint
 * that another page writes meanwhile would count as a tab that has taken its quote from it.
 */
function turn(writing: typeof write, change: Change): Promise<Rotation> {
  return inTurn('deal', () => deal(writing, change));
}

async function deal(writing: typeof write, change: Change): Promise<Rotation> {
  const dealtBefore = readHint('quotes');
  const { rotation, hint, lasts } = await writing(async (rows, lasts) => {
    const visible = await visibleIds(rows);
    const known = await rotationIn(rows);
    const met = known && afterTabs(known, visible, readQuoteHint(dealtBefore));
    const changed = await change(met, visible, rows);
    const planned = plan(changed, await visibleIds(rows), Math.random);
    await rows.state.put({ key: 'rotation', rotation: planned.rotation });
    return { rotation: planned.rotation, hint: await hintFrom(planned, rows), lasts };
  });
  if (readHint('quotes') !== dealtBefore) {
    // A tab that opened meanwhile has taken its quote from the hint, so that one is out of date.
    return deal(writing, (current) => current ?? rotation);
  }
  // Without a database the hint is all that knows the user's choices: leave it while it serves.
  if (lasts || !readQuoteHint(dealtBefore)?.upcoming.length) {
    writeHint('quotes', JSON.stringify(hint));
  }
  return rotation;
}

/** The rotation after the tabs that took their quotes from the hint. */
function afterTabs(rotation: Rotation, visible: readonly string[], hint: QuoteHint | null) {
  if (!hint?.standing || hint.rhythm === 'pinned') return rotation;
  return afterShowing(rotation, visible, hint.standing.quote.id, hint.standing.period);
}

async function hintFrom(planned: ReturnType<typeof plan>, rows: Rows): Promise<QuoteHint> {
  const { rhythm, quoteLanguage } = await currentSettings(rows);
  const { rotation, standing, upcoming } = planned;
  const shown = (id: string) => {
    const quote = quotesById.get(id);
    return quote ? [shownQuote(quote, quoteLanguage)] : [];
  };
  const [quote] = standing === null ? [] : shown(standing);
  return {
    version: 1,
    rhythm: rotation.pinned === null ? rhythm : 'pinned',
    standing: quote ? { quote, period: rotation.standing?.period ?? null } : null,
    upcoming: upcoming.flatMap(shown),
  };
}

async function rotationIn(rows: Rows): Promise<Rotation | undefined> {
  const row = await rows.state.get('rotation');
  return row?.key === 'rotation' ? row.rotation : undefined;
}

async function visibleIds(rows: Rows): Promise<string[]> {
  const hidden = new Set((await rows.hiddenQuotes.toArray()).map(({ id }) => id));
  return [...quotesById.keys()].filter((id) => !hidden.has(id));
}

/** Deals the next tabs their quotes afresh, after a setting that changes them. */
export function dealAgain(): Promise<void> {
  return takeOver(null);
}
