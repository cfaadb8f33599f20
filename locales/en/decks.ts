const many = (n: number) => (n === 1 ? '1 quote' : `${n.toLocaleString('en')} quotes`);

export const texts = {
  title: 'Decks',
  why: 'Quotes of the decks that are switched on come up on new tabs: rarely, normally or often, beside those of the others.',
  mine: 'My quotes',
  bundled: 'comes with Nahbar',
  count: many,
  showQuotes: (title: string, n: number) => `Show ${many(n)} of “${title}”`,
  isOn: (title: string) => `“${title}” on new tabs`,
  frequency: (title: string) => `How often “${title}” comes up`,
  frequencies: { rarely: 'rarely', normal: 'normally', often: 'often' },
  name: (title: string) => `Name of the deck “${title}”`,
  remove: 'Delete',
  removeDeck: (title: string) => `Delete the deck “${title}”`,
  removed: (title: string, n: number) =>
    n === 0 ? `Deck “${title}” deleted.` : `Deck “${title}” deleted, with ${many(n)}.`,
  renamed: (title: string) => `The deck is called “${title}” now.`,
  showAll: (n: number) => `Show all ${n.toLocaleString('en')} decks`,
  allOff: 'Every deck is switched off. New tabs stay empty then.',

  newDeck: 'New deck',
  add: 'Create',
  added: (title: string) => `Deck “${title}” created.`,
  known: (title: string) => `There is a deck “${title}” already.`,
};

export type DecksTexts = typeof texts;
