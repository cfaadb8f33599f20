import { describe, expect, test } from 'vitest';
import { ChecklistError } from '../../content/checklistSchema.ts';
import { checkKinds, readKindNames, readKindWords } from '../../content/kindSchema.ts';

const POINTS = ['neutral-background', 'nothing-confidential'];

function kind(id: string, ...items: string[]) {
  return { id, items: [...POINTS, ...items].map((item) => ({ id: item })) };
}
const fileOf = (checklist: ReturnType<typeof kind>, name = checklist.id) => ({
  file: `lists/${name}.json`,
  checklist,
});

const base = kind('base', 'water');

test('kinds that share nothing but the base list are sound', () => {
  const kinds = [base, kind('team', 'water', 'thanks'), kind('stage', 'cable', 'water')];
  expect(() => checkKinds(kinds.map((each) => fileOf(each)))).not.toThrow();
});

describe('a broken rule is named', () => {
  test.each<[string, ReturnType<typeof fileOf>, string]>([
    [
      'a list that is called otherwise than its file',
      fileOf(kind('team'), 'stage'),
      'lists/stage.json: field "id": "team" is not the name of the file.',
    ],
    [
      'a list that begins with something else',
      fileOf({ id: 'team', items: [{ id: 'thanks' }, ...kind('team').items] }),
      'lists/team.json: item "thanks", field "id": "neutral-background" must stand here: every kind ' +
        'begins with what the interview says.',
    ],
    [
      'a list that ends too early',
      fileOf({ id: 'team', items: [{ id: 'neutral-background' }] }),
      'lists/team.json: item 2, field "id": "nothing-confidential" must stand here',
    ],
    [
      'a list that the popup cannot show at once',
      fileOf(kind('team', ...'abcdefgh')),
      'lists/team.json: field "items": it has 10 items; the popup shows 9 at once.',
    ],
    [
      'an item of another kind',
      fileOf(kind('team', 'cable')),
      'lists/team.json: item "cable", field "id": "cable" is in lists/stage.json already: only items ' +
        'of the base list are shared.',
    ],
  ])('%s', (_, file, message) => {
    const check = () => checkKinds([fileOf(base), fileOf(kind('stage', 'cable')), file]);
    expect(check).toThrow(ChecklistError);
    expect(check).toThrow(message);
  });
});

test('a kind has words for what is not on the base list, and for nothing else', () => {
  const team = kind('team', 'water', 'thanks');
  const words = { thanks: { label: 'A thank-you', why: 'It does you both good.' } };
  expect(readKindWords('x.en.json', words, team, base)).toEqual(words);
  const read = () => readKindWords('x.en.json', { water: words.thanks }, team, base);
  expect(read).toThrow('x.en.json: field "thanks": it is missing.');
  expect(read).toThrow('x.en.json: field "water": this field is unknown');
});

describe('the names of kinds', () => {
  const read = (names: unknown) => readKindNames('names.en.json', names, ['base', 'team']);

  test('are read when there is one for each', () => {
    expect(read({ base: 'Any call', team: 'Team' })).toEqual({ base: 'Any call', team: 'Team' });
  });

  test.each<[string, unknown, string]>([
    ['none', { base: 'Any call' }, 'field "team": it is missing.'],
    [
      'one too many',
      { base: 'Any call', team: 'Team', stage: 'Stage' },
      'field "stage": this field is unknown; take it out or correct its name.',
    ],
    ['an empty one', { base: 'Any call', team: '' }, 'field "team": it must not be empty.'],
    [
      'a long one',
      { base: 'Any call', team: 'a'.repeat(31) },
      'field "team": it has 31 characters; 30 is the most that fits.',
    ],
    [
      'one twice',
      { base: 'Team', team: 'Team' },
      'field "team": "Team" is the name of base already.',
    ],
  ])('with %s are refused', (_, names, message) => {
    expect(() => read(names)).toThrow(ChecklistError);
    expect(() => read(names)).toThrow(`names.en.json: ${message}`);
  });
});
