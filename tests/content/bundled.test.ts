import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { baseChecklist, baseWords } from '../../content/baseChecklist.ts';
import { builtInKinds, kindNames, wordsOfKind } from '../../content/callKinds.ts';
import { readChecklist, readWords } from '../../content/checklistSchema.ts';
import { checkDistinct, readDeck } from '../../content/deckSchema.ts';
import { bundledDecks } from '../../content/decks.ts';
import { firstQuote } from '../../content/quotes/firstQuote.ts';
import { quotesOf } from '../../core/quotes/deck.ts';
import { shownQuote } from '../../core/quotes/quote.ts';

const DECKS = 'content/quotes';

test('every deck in the folder is sound and comes with Nahbar', () => {
  const decks = readdirSync(DECKS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${DECKS}/${name}`)
    .map((file) => ({ file, deck: readDeck(file, JSON.parse(readFileSync(file, 'utf8'))) }));
  checkDistinct(decks);
  const inFolder = decks.map(({ deck }) => deck.id).sort();
  expect(bundledDecks.map(({ id }) => id).sort(), 'import the deck in content/decks.ts').toEqual(
    inFolder,
  );
});

test('the quote for a tab that knows nothing is the one in its deck, word for word', () => {
  const quote = quotesOf(bundledDecks).find(({ id }) => id === firstQuote.de.id);
  expect(quote && shownQuote(quote, 'original')).toEqual(firstQuote.de);
  expect(quote && shownQuote(quote, 'translated')).toEqual(firstQuote.en);
});

test('the checklist is sound, and begins with the two points of the interview', () => {
  const quotes = new Set(bundledDecks.flatMap((deck) => deck.quotes.map(({ id }) => id)));
  expect(readChecklist('content/checklists/base.json', baseChecklist, quotes)).toEqual(
    baseChecklist,
  );
  expect(baseChecklist.items.map(({ id, source }) => [id, source ?? null])).toEqual([
    ['neutral-background', 'nd-neutrales-umfeld'],
    ['nothing-confidential', 'nd-nicht-im-bild'],
    ['light-on-face', null],
    ['camera-at-eye-level', null],
    ['microphone-and-headset', null],
    ['notifications-off', null],
    ['tidy-screen', null],
    ['glass-of-water', null],
    ['home-knows', null],
  ]);
});

test.each(['de', 'en'] as const)('the checklist has words in "%s"', (language) => {
  const words = baseWords[language];
  expect(readWords(`content/checklists/base.${language}.json`, words, baseChecklist)).toEqual(
    words,
  );
  expect(words['neutral-background']?.label).toBe(
    { de: 'Neutraler Hintergrund', en: 'Neutral background' }[language],
  );
});

test('every list in the folder is a kind of call that comes with Nahbar', () => {
  const inFolder = readdirSync('content/checklists').filter((name) => /^[\w-]+\.json$/.test(name));
  expect(
    builtInKinds.map(({ id }) => `${id}.json`).sort(),
    'import it in content/callKinds.ts',
  ).toEqual(inFolder.sort());
});

test.each(['de', 'en'] as const)('every kind has words for all its items in "%s"', (language) => {
  const names = kindNames[language];
  for (const { id, items } of builtInKinds) {
    expect(names[id], `the name of ${id}`).toBeTruthy();
    const words = wordsOfKind(id, language);
    for (const item of items) expect(words[item.id]?.label, `${id}: ${item.id}`).toBeTruthy();
    const labels = items.map((item) => words[item.id]?.label);
    expect(new Set(labels).size, `${id} says something twice`).toBe(labels.length);
  }
  expect(wordsOfKind('constructor', language)).toEqual(baseWords[language]);
});

test('what pages import does not bring the schema library along', () => {
  for (const file of ['content/decks.ts', 'content/baseChecklist.ts', 'content/callKinds.ts']) {
    const imports = readFileSync(file, 'utf8').matchAll(/^import (?!type ).*from '([^']+)'/gm);
    for (const [, from] of imports) expect(from).toMatch(/\.json$|^\.\/baseChecklist\.ts$/);
  }
});
