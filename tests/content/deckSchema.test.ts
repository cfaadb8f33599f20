import { describe, expect, test } from 'vitest';
import { checkDistinct, DeckError, readDeck } from '../../content/deckSchema.ts';

const FILE = 'content/quotes/x.json';

function aQuote() {
  return {
    id: 'x-ask',
    text: 'Wer fragt, […] lernt.',
    speaker: 'Eva Ohm',
    question: 'Was zählt?',
    topic: 'reach-out',
    translation: 'Those who ask […] learn.',
  };
}

function aDeck() {
  return {
    id: 'x',
    title: 'Fragen',
    author: 'Ute Eck',
    publisher: 'Haus',
    language: 'de',
    translated: 'en',
    speakers: [{ name: 'Eva Ohm', role: 'Fragende' }],
    questions: [{ text: 'Was zählt?', translation: 'What counts?' }],
    quotes: [aQuote()],
  };
}

type Part = Record<string, unknown>;

/** The deck with fields of its first quote, speaker or question changed. */
function withFirst(list: 'quotes' | 'speakers' | 'questions', fields: Part) {
  const deck = aDeck();
  return { ...deck, [list]: [{ ...deck[list][0], ...fields }] };
}

function without(part: object, field: string): Part {
  return Object.fromEntries(Object.entries(part).filter(([key]) => key !== field));
}

function messageOf(json: unknown): string {
  try {
    readDeck(FILE, json);
  } catch (error) {
    expect(error).toBeInstanceOf(DeckError);
    return (error as DeckError).message;
  }
  return 'no error';
}

test('a sound deck is read as it is', () => {
  expect(readDeck(FILE, aDeck())).toEqual(aDeck());
});

test('a deck without translations is sound too', () => {
  const deck = {
    ...without(aDeck(), 'translated'),
    questions: [{ text: 'Was zählt?' }],
    quotes: [without(aQuote(), 'translation')],
  };
  expect(readDeck(FILE, deck)).toEqual(deck);
});

describe('a broken rule is named', () => {
  test.each<[string, unknown, string]>([
    ['not an object', 7, 'it must be an object, not 7.'],
    ['nothing', null, 'it must be an object, not null.'],
    ['a missing field', without(aDeck(), 'title'), 'field "title": it is missing.'],
    [
      'an unknown field',
      { ...aDeck(), titel: 'Fragen' },
      'field "titel": this field is unknown; take it out or correct its name.',
    ],
    ['a wrong kind', { ...aDeck(), author: 7 }, 'field "author": it must be text, not 7.'],
    ['no list', { ...aDeck(), quotes: {} }, 'field "quotes": it must be a list, not an object.'],
    ['no quotes', { ...aDeck(), quotes: [] }, 'field "quotes": a deck needs at least one quote.'],
    ['an empty string', { ...aDeck(), publisher: '' }, 'field "publisher": it must not be empty.'],
    ['only spaces', { ...aDeck(), publisher: '  ' }, 'field "publisher": it must not be empty.'],
    [
      'a space at the edge',
      { ...aDeck(), series: 'Reihe ' },
      'field "series": "Reihe " has a space at its edge, two in a row, or a line break.',
    ],
    [
      'a deck id that is no slug',
      { ...aDeck(), id: 'Über uns' },
      'field "id": "Über uns" is not a slug: use a-z, 0-9 and single hyphens.',
    ],
    [
      'an unknown language',
      { ...aDeck(), language: 'fr' },
      'field "language": "fr" is none of "de", "en".',
    ],
    [
      'a translation into itself',
      { ...aDeck(), translated: 'de' },
      'field "translated": "de" is the language of the deck itself.',
    ],
    [
      'a quote that is none',
      { ...aDeck(), quotes: ['x'] },
      'quote 1: it must be an object, not "x".',
    ],
    [
      'a quote without id',
      { ...aDeck(), quotes: [aQuote(), without(aQuote(), 'id')] },
      'quote 2, field "id": it is missing.',
    ],
    [
      'a quote id that is no slug',
      withFirst('quotes', { id: 'x_ask' }),
      'quote "x_ask", field "id": "x_ask" is not a slug: use a-z, 0-9 and single hyphens.',
    ],
    [
      'an id twice',
      { ...aDeck(), quotes: [aQuote(), { ...aQuote(), text: 'Ja.' }] },
      'quote "x-ask", field "id": "x-ask" is the id of quote 1 already.',
    ],
    [
      'a text twice',
      { ...aDeck(), quotes: [aQuote(), { ...aQuote(), id: 'x-too' }] },
      'quote "x-too", field "text": "Wer fragt, […] lernt." is the text of quote 1 already.',
    ],
    [
      'a name twice',
      { ...aDeck(), speakers: [aDeck().speakers[0], aDeck().speakers[0]] },
      'speaker "Eva Ohm", field "name": "Eva Ohm" is the name of speaker 1 already.',
    ],
    [
      'a question twice',
      { ...aDeck(), questions: [aDeck().questions[0], aDeck().questions[0]] },
      'question 2, field "text": "Was zählt?" is the text of question 1 already.',
    ],
    [
      'a stranger',
      withFirst('quotes', { speaker: 'Foo' }),
      'quote "x-ask", field "speaker": "Foo" is not among the deck\'s speakers.',
    ],
    [
      'a question nobody asked',
      withFirst('quotes', { question: 'Wozu?' }),
      'quote "x-ask", field "question": "Wozu?" is not among the deck\'s questions.',
    ],
    [
      'an unknown topic',
      withFirst('quotes', { topic: 'food' }),
      'quote "x-ask", field "topic": "food" is none of "be-visible", ',
    ],
    [
      'a speaker without a role',
      { ...aDeck(), speakers: [{ name: 'Eva Ohm' }] },
      'speaker "Eva Ohm", field "role": it is missing.',
    ],
    [
      'a line break',
      withFirst('quotes', { text: 'Wer fragt,\nlernt.' }),
      'quote "x-ask", field "text": "Wer fragt,\\nlernt." has a space at its edge, ',
    ],
    [
      'a text too long',
      withFirst('quotes', { text: 'a'.repeat(301) }),
      'quote "x-ask", field "text": it has 301 characters; 300 is the most that fits.',
    ],
    ...[
      'Wer fragt … lernt.',
      'Wer fragt ... lernt.',
      'Wer fragt [...] lernt.',
      'Wer [sie] fragt, lernt.',
    ].map((text): [string, unknown, string] => [
      `an omission as in ${text}`,
      withFirst('quotes', { text }),
      'quote "x-ask", field "text": mark an omission as […], ',
    ]),
    [
      'a mark without space',
      withFirst('quotes', { text: 'Wer fragt[…], lernt.' }),
      'quote "x-ask", field "text": put a space between […] and the words around it.',
    ],
    [
      'an omission in a translation',
      withFirst('quotes', { translation: 'Those who ask … learn.' }),
      'quote "x-ask", field "translation": mark an omission as […], ',
    ],
    [
      'a quote without its translation',
      { ...aDeck(), quotes: [without(aQuote(), 'translation')] },
      'quote "x-ask", field "translation": it is missing, in "en".',
    ],
    [
      'a question without its translation',
      { ...aDeck(), questions: [{ text: 'Was zählt?' }] },
      'question 1, field "translation": it is missing, in "en".',
    ],
    [
      'a translation into no language',
      { ...without(aDeck(), 'translated'), questions: [{ text: 'Was zählt?' }] },
      'quote "x-ask", field "translation": its language is unknown: the deck has no field "translated".',
    ],
  ])('%s', (_, json, message) => {
    const lines = messageOf(json).split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`${FILE}: ${message}`);
  });

  test('all of them at once, one a line', () => {
    const deck = withFirst('quotes', { speaker: 'Foo', question: 'Wozu?' });
    expect(messageOf(deck).split('\n')).toEqual([
      `${FILE}: quote "x-ask", field "speaker": "Foo" is not among the deck's speakers.`,
      `${FILE}: quote "x-ask", field "question": "Wozu?" is not among the deck's questions.`,
    ]);
  });
});

test('<script>, emoji and right-to-left letters are text like any other', () => {
  const text = '<script>alert(1)</script> 👋🏽 שלום';
  expect(readDeck(FILE, withFirst('quotes', { text })).quotes[0]?.text).toBe(text);
});

describe('between decks', () => {
  const one = { file: 'content/quotes/a.json', deck: readDeck(FILE, aDeck()) };

  test('an id may not come twice', () => {
    const two = { file: 'content/quotes/b.json', deck: one.deck };
    expect(() => checkDistinct([one, two])).toThrow(
      new DeckError([
        'content/quotes/b.json: field "id": "x" is the id of content/quotes/a.json already.',
        'content/quotes/b.json: quote "x-ask", field "id": "x-ask" is taken in content/quotes/a.json already.',
      ]),
    );
  });

  test('different ids are fine', () => {
    const other = { ...one.deck, id: 'y', quotes: [{ ...aQuote(), id: 'y-ask' }] };
    expect(() =>
      checkDistinct([one, { file: 'content/quotes/b.json', deck: other }]),
    ).not.toThrow();
  });
});
