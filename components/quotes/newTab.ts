import { computed, type ReadonlySignal, signal } from '@preact/signals';
import {
  type Quote,
  type QuoteLanguage,
  quotedText,
  type ShownQuote,
  shownQuote,
} from '../../core/quotes/quote.ts';
import { words } from '../../locales/newTabWords.ts';
import { removeFavourite, saveFavourite } from '../../store/quotes/favourites.ts';
import {
  hide,
  nextQuote,
  pin,
  quoteBefore,
  quoteOf,
  recordCachedQuotes,
  takeCachedQuote,
  takeCachedQuoteOfDay,
} from '../../store/quotes/rotation.ts';
import { announce, attempt, attemptUndoable, say } from '../page/notices.ts';
import { copyText } from './copyText.ts';

const texts = words.quotes;

/** The element that shows the quote (see `QuoteElement`). */
export interface QuoteView {
  readonly shown: ShownQuote | null;
  /** Whether another tab shows the first quote, too, because the cache had no other. */
  readonly isRepeat: boolean;
  show(quote: ShownQuote | null): void;
}

/** The new tab's quote and the acts on it. */
export interface NewTab {
  readonly shown: ReadonlySignal<ShownQuote | null>;
  readonly shownId: ReadonlySignal<string | null>;
  begin(): Promise<void>;
  /** At the beginning of a day: shows its quote, if quotes change with the day. */
  showQuoteOfDay(): Promise<void>;
  next(): Promise<void>;
  previous(): Promise<void>;
  hide(): Promise<void>;
  copy(): Promise<void>;
  toggleFavourite(isFavourite: boolean): Promise<void>;
  togglePin(isPinned: boolean): Promise<void>;
  setLanguage(language: QuoteLanguage): Promise<void>;
}

/** The model of a new tab whose first quote `view` shows already. */
export function newTabModel(view: QuoteView): NewTab {
  const shown = signal(view.shown);
  const shownId = computed(() => shown.value?.id ?? null);
  const trail = trailFrom(view.shown?.id ?? null);
  let language: QuoteLanguage = view.shown?.translated ? 'translated' : 'original';

  function show(next: ShownQuote | null): void {
    view.show(next);
    shown.value = next;
    announce(next ? `${next.text} ${next.speaker}` : texts.nothingLeft);
  }

  let recording: Promise<void> | null = null;

  /** Records quotes from the cache in the rotation; one write covers all that were shown since the last. */
  function recordShown(id: string): Promise<void> {
    recording ??= recordCachedQuotes(id).finally(() => {
      recording = null;
    });
    return recording;
  }

  const wordsOf = (quote: Quote) => shownQuote(quote, language);

  async function showNext(): Promise<void> {
    const next = takeCachedQuote(shownId.value) ?? (await nextQuote(shownId.value));
    if (next) trail.push(next.id);
    show(next);
    if (next) await recordShown(next.id);
  }

  async function showQuoteOfDay(): Promise<void> {
    const quote = takeCachedQuoteOfDay();
    if (!quote || quote.id === shownId.value) return;
    trail.push(quote.id);
    show(quote);
    await recordShown(quote.id);
  }

  async function goTo(id: string | undefined): Promise<void> {
    const quote = id === undefined ? undefined : await quoteOf(id);
    if (quote) show(wordsOf(quote));
    else await showNext();
  }

  return {
    shown,
    shownId,
    async begin() {
      await attempt(() => recordCachedQuotes(shownId.value));
      // Replaces a quote that another tab shows, too, unless it is seen already; and one that was deleted
      // since the cache was written.
      await attempt(async () => {
        const id = shownId.value;
        const isUnwanted = view.isRepeat && document.hidden;
        if (id === null || (!isUnwanted && (await quoteOf(id)))) return;
        trail.drop(id);
        await showNext();
      });
    },
    async showQuoteOfDay() {
      await attempt(showQuoteOfDay);
    },
    async next() {
      await attempt(() => goTo(trail.forward()));
    },
    async previous() {
      await attempt(async () => {
        const id = trail.back();
        if (id !== undefined) return goTo(id);
        const first = trail.first();
        const earlier = first === undefined ? null : await quoteBefore(first);
        if (!earlier) return say(texts.noneBefore);
        trail.unshift(earlier.id);
        show(wordsOf(earlier));
      });
    },
    async hide() {
      const id = shownId.value;
      if (id === null) return;
      await attemptUndoable(async () => {
        const undo = await hide(id);
        trail.drop(id);
        await goTo(trail.here());
        return async () => {
          await undo();
          trail.push(id);
          await goTo(id);
        };
      }, texts.hidden);
    },
    async copy() {
      const words = shown.value;
      const quote = words && (await quoteOf(words.id));
      if (quote) await copyText(quotedText(words, quote.source, texts.translatedFrom));
    },
    async toggleFavourite(isFavourite) {
      const id = shownId.value;
      if (id === null) return;
      if (isFavourite) {
        await attemptUndoable(() => removeFavourite(id), texts.removed);
      } else {
        const quote = await quoteOf(id);
        if (quote) await attempt(() => saveFavourite(quote), { say: texts.saved });
      }
    },
    async togglePin(isPinned) {
      const id = isPinned ? null : shownId.value;
      if (id === null && !isPinned) return;
      await attempt(() => pin(id), { say: isPinned ? texts.unpinned : texts.pinned });
    },
    async setLanguage(choice) {
      language = choice;
      const quote = await quoteOf(shownId.value ?? '');
      const wording = quote && shownQuote(quote, language);
      if (!wording || wording.id !== shownId.value || wording.text === shown.value?.text) return;
      view.show(wording);
      shown.value = wording;
    },
  };
}

/** The history of the quotes that a tab has shown, with the current position, for "previous" and "next". */
export interface Trail {
  /** The current quote. */
  here(): string | undefined;
  first(): string | undefined;
  /** Goes to the next quote of the history; undefined at its end. */
  forward(): string | undefined;
  /** Goes to the previous quote of the history; undefined at its start. */
  back(): string | undefined;
  /** Adds a quote at the end, and goes there. */
  push(id: string): void;
  /** Adds a quote at the start, and goes there. */
  unshift(id: string): void;
  /** Removes a quote. If it is the current one, the next becomes current, if there is one. */
  drop(id: string): void;
}

/** A trail that begins with the quote `start`; empty if that is null. */
export function trailFrom(start: string | null): Trail {
  let ids = start === null ? [] : [start];
  let at = 0;
  const step = (by: 1 | -1) => {
    if (ids[at + by] === undefined) return undefined;
    at += by;
    return ids[at];
  };
  return {
    here: () => ids[at],
    first: () => ids[0],
    forward: () => step(1),
    back: () => step(-1),
    push(id) {
      ids.push(id);
      at = ids.length - 1;
    },
    unshift(id) {
      ids.unshift(id);
      at = 0;
    },
    drop(id) {
      const before = ids.slice(0, at).filter((other) => other !== id).length;
      ids = ids.filter((other) => other !== id);
      at = before;
    },
  };
}
