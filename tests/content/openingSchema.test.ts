import { describe, expect, test } from 'vitest';
import { OpeningError, readOpenings, readOpeningWords } from '../../content/openingSchema.ts';

const FILE = 'content/openings/x.json';

const aTemplate = (id: string, half: string, needs = 'nothing', tie = 'any') => ({
  id,
  half,
  needs,
  tie,
});

const ENOUGH = ['greeting', 'personal', 'professional'].flatMap((half) => [
  aTemplate(`${half}-1`, half),
  aTemplate(`${half}-2`, half),
]);

const listOf = (...templates: unknown[]) => ({ templates: [...ENOUGH, ...templates] });

test('sound templates are read as they are', () => {
  const list = listOf(
    aTemplate('a', 'greeting', 'name'),
    aTemplate('b', 'personal', 'note', 'dormant'),
    aTemplate('c', 'professional', 'organisation'),
    { ...aTemplate('d', 'personal'), gentle: true },
  );
  expect(readOpenings(FILE, list)).toEqual(list);
});

describe('a broken rule is named', () => {
  test.each<[string, unknown, string]>([
    ['no templates', {}, 'field "templates": it is missing.'],
    [
      'an id that is no slug',
      listOf(aTemplate('A', 'personal')),
      'template "A", field "id": "A" is not a slug: use a-z, 0-9 and single hyphens.',
    ],
    [
      'a gentle word about work',
      listOf({ ...aTemplate('a', 'professional'), gentle: true }),
      'template "a", field "gentle": what is gentle is a personal half that needs nothing, for any tie.',
    ],
    [
      'an id twice',
      listOf(aTemplate('personal-1', 'personal')),
      'template "personal-1", field "id": "personal-1" is the id of template 3 already.',
    ],
    [
      'an unknown half',
      listOf(aTemplate('a', 'private')),
      'template "a", field "half": "private" is none of "greeting", "personal", "professional".',
    ],
    [
      'an unknown tie',
      listOf(aTemplate('a', 'personal', 'nothing', 'weak')),
      'template "a", field "tie": "weak" is none of "any", "dormant".',
    ],
    [
      'a need of another half',
      listOf(aTemplate('a', 'personal', 'organisation')),
      'template "a", field "needs": a personal half needs nothing or note, not "organisation".',
    ],
    [
      'an unknown field',
      listOf({ ...aTemplate('a', 'personal'), text: 'Hi' }),
      'template "a", field "text": this field is unknown; take it out or correct its name.',
    ],
    [
      'a half that not everybody can be given twice',
      {
        templates: [
          ...ENOUGH.slice(0, 5),
          aTemplate('a', 'professional', 'note'),
          aTemplate('b', 'professional', 'nothing', 'dormant'),
        ],
      },
      'field "templates": it takes two of half "professional" that need nothing, for any tie',
    ],
  ])('%s', (_, json, message) => {
    const read = () => readOpenings(FILE, json);
    expect(read).toThrow(OpeningError);
    expect(read).toThrow(`${FILE}: ${message}`);
  });
});

describe('the words of openings', () => {
  const openings = {
    templates: [
      { id: 'hi', half: 'greeting', needs: 'name', tie: 'any' } as const,
      { id: 'how', half: 'personal', needs: 'nothing', tie: 'any' } as const,
    ],
  };
  const words = { hi: 'Hi {name}!', how: 'How are you?' };

  test('are read when there are some for each template', () => {
    expect(readOpeningWords('x.en.json', words, openings)).toEqual(words);
  });

  test.each<[string, unknown, string]>([
    ['a missing template', { hi: words.hi }, 'field "how": it is missing.'],
    [
      'words without a template',
      { ...words, bye: 'Bye.' },
      'field "bye": this field is unknown; take it out or correct its name.',
    ],
    ['nothing', { ...words, how: ' ' }, 'field "how": it must not be empty.'],
    [
      'too many characters',
      { ...words, how: `${'a'.repeat(120)}.` },
      'field "how": it has 121 characters; 120 is the most that fits.',
    ],
    ['no end', { ...words, how: 'How are you' }, 'field "how": it must end like a sentence'],
    ['a need unmet', { ...words, hi: 'Hi!' }, 'field "hi": it must have {name} in it, once'],
    ['a need twice', { ...words, hi: '{name} {name}!' }, 'field "hi": it must have {name} in it'],
    ['another need', { ...words, hi: '{name} {note}!' }, 'field "hi": it must have {name} in it'],
    ['a need misspelt', { ...words, hi: 'Hi {Name}!' }, 'field "hi": it must have {name} in it'],
    ['a need unasked', { ...words, how: '{note}?' }, 'field "how": it may have nothing in braces.'],
    ['half a brace', { ...words, how: 'How {?' }, 'field "how": it may have nothing in braces.'],
  ])('with %s are refused', (_, json, message) => {
    const read = () => readOpeningWords('x.en.json', json, openings);
    expect(read).toThrow(OpeningError);
    expect(read).toThrow(`x.en.json: ${message}`);
  });
});
