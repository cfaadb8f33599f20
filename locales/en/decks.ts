import type { DecksTexts } from '../de/decks.ts';
import { english } from '../formats.ts';

const { locale, plural } = english;

const many = (n: number) => plural(n, '1 quote', `${n.toLocaleString(locale)} quotes`);

export const texts: DecksTexts = {
  title: 'Decks',
  why: 'Quotes of the decks that are switched on come up on new tabs: rarely, normally or often, beside those of the others.',
  mine: 'My quotes',
  bundled: 'comes with Nahbar',
  count: many,
  showQuotes: (title, n) => `Show ${many(n)} of “${title}”`,
  isOn: (title) => `“${title}” on new tabs`,
  frequency: (title) => `How often “${title}” comes up`,
  frequencies: { rarely: 'rarely', normal: 'normally', often: 'often' },
  name: (title) => `Name of the deck “${title}”`,
  remove: 'Delete',
  removeDeck: (title) => `Delete the deck “${title}”`,
  removed: (title, n) =>
    n === 0 ? `Deck “${title}” deleted.` : `Deck “${title}” deleted, with ${many(n)}.`,
  renamed: (title) => `The deck is called “${title}” now.`,
  showAll: (n) => `Show all ${n.toLocaleString(locale)} decks`,
  allOff: 'Every deck is switched off. New tabs stay empty then.',

  newDeck: 'New deck',
  add: 'Create',
  added: (title) => `Deck “${title}” created.`,
  known: (title) => `There is a deck “${title}” already.`,
};
