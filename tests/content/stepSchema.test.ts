import { describe, expect, test } from 'vitest';
import { readSteps, readStepWords, StepError } from '../../content/stepSchema.ts';

const FILE = 'content/steps/x.json';
const QUOTES = new Set(['x-ask']);

function aStep() {
  return {
    id: 'wave',
    theme: 'reach-out',
    effort: 2,
    demand: 'gentle',
    verb: 'wave',
    channel: 'phone',
    quote: 'x-ask',
  };
}

const { channel: _, quote: __, ...bare } = aStep();
const stepsOf = (...steps: unknown[]) => ({ id: 'x', steps });

test('sound steps are read as they are', () => {
  const json = stepsOf(aStep(), { ...bare, id: 'nod', effort: 10, demand: 'bold', theme: 'home' });
  expect(readSteps(FILE, json, QUOTES)).toEqual(json);
});

describe('a broken rule is named', () => {
  test.each<[string, unknown, string]>([
    ['no object', null, 'it must be an object, not null.'],
    ['no steps', stepsOf(), 'field "steps": there must be at least one step.'],
    ['no id', { steps: [aStep()] }, 'field "id": it is missing.'],
    [
      'a step without id',
      stepsOf({ ...bare, id: undefined }),
      'step 1, field "id": it is missing.',
    ],
    [
      'an id that is no slug',
      stepsOf({ ...bare, id: 'Wave' }),
      'step "Wave", field "id": "Wave" is not a slug: use a-z, 0-9 and single hyphens.',
    ],
    [
      'an id twice',
      stepsOf(aStep(), bare),
      'step "wave", field "id": "wave" is the id of step 1 already.',
    ],
    [
      'an unknown theme',
      stepsOf({ ...bare, theme: 'go-digital' }),
      'step "wave", field "theme": "go-digital" is none of "reach-out", "empathy",',
    ],
    [
      'a missing theme',
      stepsOf({ ...bare, theme: undefined }),
      'step "wave", field "theme": it is missing.',
    ],
    [
      'an effort that takes too long',
      stepsOf({ ...bare, effort: 15 }),
      'step "wave", field "effort": 15 is none of 2, 5, 10.',
    ],
    [
      'an effort in words',
      stepsOf({ ...bare, effort: '5' }),
      'step "wave", field "effort": "5" is none of 2, 5, 10.',
    ],
    [
      'an unknown demand',
      stepsOf({ ...bare, demand: 'hard' }),
      'step "wave", field "demand": "hard" is none of "gentle", "steady", "bold".',
    ],
    [
      'an unknown channel',
      stepsOf({ ...bare, channel: 'voice' }),
      'step "wave", field "channel": "voice" is none of "whatsapp", "signal", "threema",',
    ],
    [
      'a quote that is no slug',
      stepsOf({ ...bare, quote: 'X ask' }),
      'step "wave", field "quote": "X ask" is not a slug: use a-z, 0-9 and single hyphens.',
    ],
    [
      'an unknown quote',
      stepsOf({ ...bare, quote: 'y-ask' }),
      'step "wave", field "quote": "y-ask" is not the id of a quote in any deck.',
    ],
    [
      'an unknown field',
      stepsOf({ ...bare, text: 'Wave.' }),
      'step "wave", field "text": this field is unknown; take it out or correct its name.',
    ],
  ])('%s', (_name, json, message) => {
    const read = () => readSteps(FILE, json, QUOTES);
    expect(read).toThrow(StepError);
    expect(read).toThrow(`${FILE}: ${message}`);
  });

  test('and so is every other one of the same kind', () => {
    const read = (...steps: unknown[]) => {
      try {
        readSteps(FILE, stepsOf(...steps), QUOTES);
      } catch (error) {
        return (error as StepError).problems;
      }
      return [];
    };
    expect(read({ ...bare, effort: 3, demand: 'hard' }, { ...bare, id: '' })).toHaveLength(3);
    expect(read(aStep(), { ...aStep(), quote: 'y-ask' }, { ...bare, quote: 'z' })).toHaveLength(4);
  });
});

test('a quote is not judged where the quotes are not known', () => {
  expect(() => readSteps(FILE, stepsOf({ ...aStep(), quote: 'y-ask' }), null)).not.toThrow();
});

describe('the words of steps', () => {
  const steps = readSteps(FILE, stepsOf(bare, { ...bare, id: 'nod' }), QUOTES);
  const wave = 'Wave at somebody.';
  const nod = 'Nod at somebody.';

  test('are read when there are some for each step', () => {
    expect(readStepWords('x.en.json', { nod, wave }, steps)).toEqual({ wave, nod });
  });

  test('may be as long as a step can be, counted as a reader counts', () => {
    const longest = '👋'.repeat(140);
    expect(readStepWords('x.en.json', { nod, wave: longest }, steps).wave).toBe(longest);
  });

  test.each<[string, unknown, string]>([
    ['a missing step', { wave }, 'field "nod": it is missing.'],
    [
      'words without a step',
      { wave, nod, bow: wave },
      'field "bow": this field is unknown; take it out or correct its name.',
    ],
    ['no text', { wave, nod: ['Nod.'] }, 'field "nod": it must be text, not a list.'],
    ['empty text', { wave, nod: '' }, 'field "nod": it must not be empty.'],
    [
      'text too long',
      { wave: 'a'.repeat(141), nod },
      'field "wave": it has 141 characters; 140 is the most that fits.',
    ],
    [
      'two lines',
      { wave: 'Wave.\nTwice.', nod },
      'field "wave": "Wave.\\nTwice." has a space at its edge, two in a row, or a line break.',
    ],
  ])('with %s are refused', (_name, json, message) => {
    const read = () => readStepWords('x.en.json', json, steps);
    expect(read).toThrow(StepError);
    expect(read).toThrow(`x.en.json: ${message}`);
  });
});
