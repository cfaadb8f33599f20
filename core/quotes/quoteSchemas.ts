import * as v from 'valibot';
import { isText, text, time } from '../fieldSchemas.ts';
import type { Frequency, RemovedDeck, StoredDeck } from './deck.ts';
import type { Favourite } from './favourite.ts';
import type { OwnQuote } from './ownQuote.ts';
import { isWebLink, type Quote } from './quote.ts';
import type { Rotation } from './rotation.ts';

const wording = v.object({ language: text, text, role: text, question: text });

const quote = v.object({
  id: text,
  topic: text,
  speaker: text,
  original: wording,
  translation: v.nullable(wording),
  source: v.object({
    title: text,
    author: text,
    publisher: text,
    series: v.nullable(text),
    // It becomes a link that is clicked.
    url: v.optional(v.pipe(text, v.check(isWebLink))),
    date: v.optional(text),
  }),
}) satisfies v.GenericSchema<unknown, Quote>;

const ownQuote = v.object({
  id: text,
  deckId: text,
  quote,
  tags: v.array(text),
  addedAt: time,
}) satisfies v.GenericSchema<unknown, OwnQuote>;

const deck = v.object({
  id: text,
  title: v.nullable(text),
  isOn: v.boolean(),
  frequency: v.custom<Frequency>(isText),
  addedAt: time,
}) satisfies v.GenericSchema<unknown, StoredDeck>;

const favourite = v.object({
  id: text,
  quote,
  note: text,
  tags: v.array(text),
  savedAt: time,
}) satisfies v.GenericSchema<unknown, Favourite>;

const round = v.object({
  seed: time,
  opener: v.nullable(text),
  at: v.nullable(text),
  last: v.nullable(text),
});

export const rotation = v.object({
  lap: round,
  rounds: v.record(text, round),
  trail: v.array(text),
  standing: v.nullable(v.object({ id: text, period: v.nullable(text) })),
  pinned: v.nullable(text),
}) satisfies v.GenericSchema<unknown, Rotation>;

/** In the trash. */
export const removedDeck = v.object({
  id: text,
  deck,
  quotes: v.array(ownQuote),
}) satisfies v.GenericSchema<unknown, RemovedDeck>;

/** A row of each table. */
export const quoteRows = {
  favourites: favourite,
  quotes: ownQuote,
  decks: deck,
  hiddenQuotes: v.object({ id: text, hiddenAt: time }),
};
