import type { DecksTexts } from '../de/decks.ts';
import { english } from '../formats.ts';

const { locale, plural } = english;

const many = (n: number) => plural(n, '1 quote', `${n.toLocaleString(locale)} quotes`);

export const texts: DecksTexts = {
  title: 'Collections',
  why: 'Quotes from collections that are switched on come up on new tabs: rarely, sometimes or often, compared with the others.',
  mine: 'My quotes',
  bundled: 'comes with Nahbar',
  count: many,
  showQuotes: (title, n) => `Show ${many(n)} of “${title}”`,
  isOn: (title) => `“${title}” on new tabs`,
  frequency: (title) => `How often “${title}” comes up`,
  frequencies: { rarely: 'rarely', normal: 'sometimes', often: 'often' },
  name: (title) => `Name of the collection “${title}”`,
  remove: 'Delete',
  removeDeck: (title) => `Delete the collection “${title}”`,
  removed: (title, n) =>
    n === 0 ? `Collection “${title}” deleted.` : `Collection “${title}” deleted, with ${many(n)}.`,
  showAll: (n) => `Show all ${n.toLocaleString(locale)} collections`,
  allOff: 'All collections are switched off, so new tabs show no quote.',

  newDeck: 'New collection',
  add: 'Create',
  added: (title) => `Collection “${title}” created.`,
  known: (title) => `There is already a collection “${title}”.`,
};
