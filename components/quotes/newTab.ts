import { computed, type ReadonlySignal, signal } from '@preact/signals';
import {
  type Quote,
  type QuoteLanguage,
  quotedText,
  type ShownQuote,
  shownQuote,
} from '../../core/quotes/quote.ts';
import { words } from '../../locales/words.ts';
import { removeFavourite, saveFavourite } from '../../store/quotes/favourites.ts';
import {
  hide,
  nextQuote,
  pin,
  quoteBefore,
  quoteOf,
  takeAhead,
  takeOverQuote,
} from '../../store/quotes/rotation.ts';
import { attempt, attemptUndoable, say, speak } from '../page/notices.ts';
import { copyText } from './copyText.ts';

const texts = words.quotes;

/** Where the quote stands on the page (see `QuoteElement`). */
export interface QuotePlace {
  readonly shown: ShownQuote | null;
  /** Whether another tab shows it, too, since no more were dealt. */
  readonly isRepeat: boolean;
  show(quote: ShownQuote | null): void;
}

/** The new tab's quote and all that can be done with it. */
export interface NewTab {
  readonly shown: ReadonlySignal<ShownQuote | null>;
  readonly shownId: ReadonlySignal<string | null>;
  begin(): Promise<void>;
  next(): Promise<void>;
  previous(): Promise<void>;
  notForMe(): Promise<void>;
  copy(): Promise<void>;
  toggleFavourite(isFavourite: boolean): Promise<void>;
  togglePin(isPinned: boolean): Promise<void>;
  speakIn(language: QuoteLanguage): Promise<void>;
}

/** A new tab over the quote that is on the page already. */
export function newTabOver(place: QuotePlace): NewTab {
  const shown = signal(place.shown);
  const shownId = computed(() => shown.value?.id ?? null);
  const trail = trailFrom(place.shown?.id ?? null);
  let language: QuoteLanguage = place.shown?.translated ? 'translated' : 'original';

  function put(next: ShownQuote | null): void {
    place.show(next);
    shown.value = next;
    speak(next ? `${next.text} ${next.speaker}` : texts.nothingLeft);
  }

  let hearing: Promise<void> | null = null;

  /** Lets the rotation hear of what was taken ahead: of all that was taken meanwhile at once. */
  function hear(id: string): Promise<void> {
    hearing ??= takeOverQuote(id).finally(() => {
      hearing = null;
    });
    return hearing;
  }

  const wordsOf = (quote: Quote) => shownQuote(quote, language);

  async function deal(): Promise<void> {
    const ahead = takeAhead(shownId.value);
    const quote = ahead ? null : await nextQuote(shownId.value);
    const next = ahead ?? (quote && wordsOf(quote));
    if (next) trail.push(next.id);
    put(next);
    if (ahead) await hear(ahead.id);
  }

  async function goTo(id: string | undefined): Promise<void> {
    const quote = id === undefined ? undefined : await quoteOf(id);
    if (quote) put(wordsOf(quote));
    else await deal();
  }

  return {
    shown,
    shownId,
    async begin() {
      await attempt(() => takeOverQuote(shownId.value));
      // A quote that stands in another tab too, or has left its deck since the hint was written, makes
      // room for another.
      await attempt(async () => {
        const id = shownId.value;
        if (id === null || (!place.isRepeat && (await quoteOf(id)))) return;
        trail.drop(id);
        await deal();
      });
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
        put(wordsOf(earlier));
      });
    },
    async notForMe() {
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
    async speakIn(choice) {
      language = choice;
      const quote = await quoteOf(shownId.value ?? '');
      const wording = quote && shownQuote(quote, language);
      if (!wording || wording.id !== shownId.value || wording.text === shown.value?.text) return;
      place.show(wording);
      shown.value = wording;
    },
  };
}

/** The quotes that one tab has shown, and where in them the reader is: what "back" goes through. */
export interface Trail {
  /** The quote that the reader is at. */
  here(): string | undefined;
  first(): string | undefined;
  /** One step towards the latest; undefined where the reader is there already. */
  forward(): string | undefined;
  /** One step towards the first; undefined where the reader is there already. */
  back(): string | undefined;
  /** Adds a quote after the latest, and goes there. */
  push(id: string): void;
  /** Adds a quote before the first, and goes there. */
  unshift(id: string): void;
  /** Leaves a quote out; whoever was at it is at the one after it, if there is one. */
  drop(id: string): void;
}

/** A trail that begins with the quote `start`; empty where that is null. */
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
