import { describe, expect, it } from 'vitest';
import {
  lineOf,
  loudspeakerFinding,
  microphoneFinding,
  numbered,
  pictureFindings,
} from '../../../components/greenroom/findings.ts';
import type { Look, Place, ReadableText } from '../../../core/greenroom/look.ts';

const place: Place = { x: 0.1, y: 0.2, width: 0.2, height: 0.1 };
const text = (more: Partial<ReadableText> = {}): ReadableText => ({
  ...{ id: 1, tier: 'certain', place, words: 'Angebot' },
  ...more,
});
const look = (more: Partial<Look> = {}): Look => ({
  ...{ person: 'seen', texts: { state: 'thorough', texts: [] } },
  ...{ background: { verdict: 'calm' }, light: 'good', framing: [] },
  ...more,
});
const states = (seen: Look | null) =>
  Object.fromEntries(pictureFindings(seen, numbered(seen, [])).map(({ id, state }) => [id, state]));

describe('what is said of a picture', () => {
  it.each([
    [
      'nothing before it was looked at',
      null,
      { background: 'open', texts: 'open', light: 'open', framing: 'open' },
    ],
    [
      'that all is good',
      look(),
      { background: 'good', texts: 'good', light: 'good', framing: 'good' },
    ],
    [
      'not that nothing can be read before it was looked at thoroughly',
      look({ texts: { state: 'coarse', texts: [] } }),
      { texts: 'checking' },
    ],
    [
      'what others can read',
      look({ texts: { state: 'looking', texts: [text()] } }),
      { texts: 'look' },
    ],
    [
      'that somebody has to look, where it may be text',
      look({ texts: { state: 'thorough', texts: [text({ tier: 'maybe' })] } }),
      { texts: 'yourself' },
    ],
    [
      'that somebody has to look, and not that it is untidy',
      look({ background: { verdict: 'lookYourself', reason: 'detailed' } }),
      { background: 'yourself' },
    ],
    [
      'nothing of a face before looks agree on it',
      look({ person: null, background: null, light: null, framing: null }),
      { background: 'checking', light: 'checking', framing: 'checking' },
    ],
    [
      'nothing of its light before looks agree on that',
      look({ light: null }),
      { light: 'checking', framing: 'good' },
    ],
    [
      'nothing of a face that is not there',
      look({ person: 'nobody', light: null, framing: null }),
      { light: 'open', framing: 'open' },
    ],
    [
      'what would be better',
      look({ light: 'lampLeft', framing: ['moveLeft', 'closer'] }),
      { light: 'hint', framing: 'hint' },
    ],
  ] as const)('is %s', (_, seen, expected) => {
    expect(states(seen)).toMatchObject(expected);
  });

  it('names the side of what is read from where the person sits', () => {
    const spoken = (x: number) => {
      const seen = look({
        texts: { state: 'thorough', texts: [text({ place: { ...place, x } })] },
      });
      return pictureFindings(seen, numbered(seen, []))[1]?.spoken;
    };
    expect(spoken(0)).toMatch(/right/);
    expect(spoken(0.4)).toMatch(/^Behind/);
    expect(spoken(0.8)).toMatch(/left/);
  });
});

describe('texts', () => {
  const two = look({
    texts: {
      state: 'thorough',
      texts: [text(), text({ id: 2, tier: 'maybe', place: { ...place, x: 0.7 }, words: null })],
    },
  });

  it('have numbers where there are several', () => {
    expect(numbered(two, []).map(({ number }) => number)).toEqual([1, 2]);
    expect(
      numbered(look({ texts: { state: 'coarse', texts: [text()] } }), [])[0]?.number,
    ).toBeNull();
  });

  it('that may be some are not shown again where was said that there is none, also if they shake', () => {
    const denied = [{ ...place, x: 0.71, y: 0.205 }];
    expect(numbered(two, denied).map(({ text: { id } }) => id)).toEqual([1]);
    expect(numbered(two, [{ ...place, x: 0.5 }])).toHaveLength(2);
  });

  it('that are certain are shown whatever was said of their place', () => {
    expect(numbered(two, [place]).map(({ text: { id } }) => id)).toEqual([1, 2]);
  });

  it('are named where they were recognised', () => {
    expect(lineOf({ text: text(), number: 1 })).toContain('“Angebot” (1)');
    expect(lineOf({ text: text({ words: null }), number: null })).not.toContain('“');
  });
});

describe('sound', () => {
  it('is good, or something is said', () => {
    expect(microphoneFinding('good').state).toBe('good');
    expect(microphoneFinding('silent')).toMatchObject({ state: 'look' });
    expect(loudspeakerFinding('asked').state).toBe('open');
    expect(loudspeakerFinding('good').state).toBe('good');
    expect(loudspeakerFinding('failed').said).not.toBe('');
  });
});
