import { describe, expect, it } from 'vitest';
import type { Place } from '../../../core/greenroom/look.ts';
import type { Grid } from '../../../core/greenroom/picture.ts';
import {
  averageIn,
  type BlockSeen,
  blocksOf,
  isReadable,
  mayBeText,
  type Recognised,
  TextMemory,
  withoutLastWord,
  wordsOf,
} from '../../../core/greenroom/readable.ts';
import type { TextBox } from '../../../core/greenroom/textBoxes.ts';

const ASPECT = 16 / 9;

function box(x: number, y: number, width = 0.2, height = 0.03): TextBox {
  return {
    place: { x, y, width, height },
    turned: {
      centreX: (x + width / 2) * ASPECT,
      centreY: y + height / 2,
      length: width * ASPECT,
      thickness: height,
      angle: 0,
    },
    score: 0.9,
  };
}

const nobody: Grid = { width: 2, height: 1, values: new Float32Array(2) };
const onTheRight: Grid = { width: 2, height: 1, values: Float32Array.of(0, 1) };

describe('a box', () => {
  const letters = { turns: 12, density: 4 };

  it('may be text if it has the strokes of text', () => {
    expect(mayBeText(box(0.1, 0.1), letters, nobody)).toBe(true);
    expect(mayBeText(box(0.1, 0.1), { turns: 5.8, density: 2.4 }, nobody)).toBe(true);
    expect(mayBeText(box(0.1, 0.1), { turns: 5.7, density: 4 }, nobody)).toBe(false);
    expect(mayBeText(box(0.1, 0.1), { turns: 12, density: 2.3 }, nobody)).toBe(false);
  });

  it('is none on the person, and none where it stands upright', () => {
    expect(mayBeText(box(0.7, 0.1), letters, onTheRight)).toBe(false);
    expect(mayBeText(box(0.1, 0.1), letters, onTheRight)).toBe(true);
    const somewhat = (part: number): Grid => ({
      width: 1,
      height: 1,
      values: Float32Array.of(part),
    });
    expect(mayBeText(box(0.1, 0.1), letters, somewhat(0.39))).toBe(true);
    expect(mayBeText(box(0.1, 0.1), letters, somewhat(0.41))).toBe(false);
    expect(mayBeText(box(0.1, 0.1, 0.01, 0.2), letters, nobody)).toBe(false);
  });

  it('is measured by the average of the mask within it', () => {
    expect(averageIn(onTheRight, { x: 0.25, y: 0, width: 0.5, height: 1 })).toBe(0.5);
    expect(averageIn(onTheRight, { x: 1.2, y: 0, width: 0.5, height: 1 })).toBe(0);
  });
});

describe('blocks', () => {
  it('are lines that lie together', () => {
    const letter = [box(0.1, 0.1), box(0.1, 0.15), box(0.1, 0.2)];
    const note = box(0.7, 0.5);
    const blocks = blocksOf([letter[0], note, letter[2], letter[1]] as TextBox[], ASPECT);
    expect(blocks.map(({ boxes }) => boxes.length).sort()).toEqual([1, 3]);
    const place = blocks.find(({ boxes }) => boxes.length === 3)?.place;
    expect(place?.y).toBeCloseTo(0.1);
    expect(place?.height).toBeCloseTo(0.13);
  });

  it('lie within the picture', () => {
    expect(blocksOf([box(-0.1, 0.99)], ASPECT)[0]?.place).toEqual({
      x: 0,
      y: 0.99,
      width: expect.closeTo(0.1),
      height: expect.closeTo(0.01),
    });
  });
});

describe('recognised words', () => {
  const characters = ['A', 'b', ' '];
  const columns = (...each: [number, number][]) =>
    Float32Array.from(
      each.flatMap(([best, probability]) =>
        [0, 1, 2, 3].map((i) => (i === best ? probability : 0.01)),
      ),
    );

  it('leave out blanks and repetitions, but not what a blank divides', () => {
    const read = wordsOf(
      columns([1, 0.9], [1, 0.9], [0, 1], [2, 0.7], [0, 1], [2, 0.5]),
      characters,
    );
    expect(read.words).toBe('Abb');
    expect(read.confidence).toBeCloseTo(0.7);
  });

  it('are none of blanks alone', () => {
    expect(wordsOf(columns([0, 1], [0, 1]), characters)).toEqual({ words: '', confidence: 0 });
  });

  it.each([
    ['abc', 0.6, true],
    ['über', 0.9, true],
    ['4 711', 0.8, true],
    ['abc', 0.59, false],
    ['ab…!', 0.9, false],
    ['疗绚诚娇', 0.9, false],
  ])('%s at %d are readable: %s', (words, confidence, readable) => {
    expect(isReadable({ words, confidence })).toBe(readable);
  });

  it('end before the word that was cut', () => {
    const cut = (words: string) => withoutLastWord({ words, confidence: 1 }).words;
    expect(cut('Sehr geehrte Fra')).toBe('Sehr geehrte');
    expect(cut('Donaudampfsch')).toBe('Donaudampfsch');
    // A comma is of no use without what follows.
    expect(cut('Budget freigeben, Marketi')).toBe('Budget freigeben');
    expect(cut('Termin mit Dr. Oster')).toBe('Termin mit Dr.');
  });
});

describe('what the last looks agree on', () => {
  const place: Place = { x: 0.1, y: 0.1, width: 0.2, height: 0.1 };
  const words = (text: string): Recognised => ({ words: text, confidence: 0.9 });
  const block = (read: Recognised[] = [], boxes = 1, at = place): BlockSeen => ({
    place: at,
    boxes: Array.from({ length: boxes }, () => box(at.x, at.y)),
    read,
  });

  function after(...looks: { isThorough?: boolean; blocks?: BlockSeen[] }[]) {
    const memory = new TextMemory();
    for (const { isThorough = true, blocks = [] } of looks) memory.add({ isThorough, blocks });
    return memory;
  }
  const seen = { blocks: [block()] };
  const nothing = {};

  it('is a text that three of five saw', () => {
    expect(after(seen, seen).found.texts).toEqual([]);
    expect(after(seen, nothing, seen, nothing, seen).found.texts).toHaveLength(1);
    expect(after(seen, seen, seen, nothing, nothing, nothing).found.texts).toEqual([]);
  });

  it('is settled while each look sees just that', () => {
    expect(after(seen, seen, seen).isSettled).toBe(true);
    expect(after(seen, seen, seen, nothing).isSettled).toBe(false);
    expect(after(seen, seen, seen, nothing, nothing, nothing).isSettled).toBe(true);
    expect(after(nothing, nothing, nothing, seen).isSettled).toBe(false);
  });

  it('keeps its number while it stays, and gives another to what comes later', () => {
    const memory = after(seen, seen, seen);
    const elsewhere = block([], 1, { ...place, x: 0.7 });
    for (let i = 0; i < 3; i++) memory.add({ isThorough: true, blocks: [block(), elsewhere] });
    const ids = memory.found.texts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(ids).toContain(after(seen, seen, seen).found.texts[0]?.id);
  });

  it('knows a text again that comes back, so that nobody is asked twice', () => {
    const memory = after(seen, seen, seen);
    const before = memory.found.texts[0]?.id;
    memory.doubt();
    expect(memory.found).toEqual({ state: 'looking', texts: [] });
    for (let i = 0; i < 3; i++) memory.add({ isThorough: true, blocks: [block()] });
    expect(memory.found.texts[0]?.id).toBe(before);
    for (let i = 0; i < 5; i++) memory.add({ isThorough: true, blocks: [] });
    const beside = block([], 1, { ...place, x: 0.25 });
    for (let i = 0; i < 3; i++) memory.add({ isThorough: true, blocks: [beside] });
    expect(memory.found.texts[0]?.id).not.toBe(before);
    memory.forget();
    for (let i = 0; i < 3; i++) memory.add({ isThorough: true, blocks: [block()] });
    expect(memory.found.texts[0]?.id).not.toBe(before);
  });

  it('says how thoroughly it was looked', () => {
    const coarse = { isThorough: false };
    expect(after(nothing, nothing).found.state).toBe('looking');
    expect(after(coarse, coarse, nothing).found.state).toBe('coarse');
    expect(after(coarse, nothing, nothing, nothing).found.state).toBe('thorough');
  });

  it('does not take away what only thorough looks see when a coarse one does not', () => {
    const coarse = { isThorough: false };
    expect(after(seen, seen, seen, coarse, coarse).found.texts).toHaveLength(1);
    const seenCoarsely = { isThorough: false, blocks: [block()] };
    const gone = after(seenCoarsely, seenCoarsely, seenCoarsely, coarse, coarse, coarse);
    expect(gone.found.texts).toEqual([]);
  });

  it('is certain where words were recognised, most of the times that somebody read', () => {
    const readable = { blocks: [block([words('Umsatzplan')])] };
    const unreadable = { blocks: [block([words('il')])] };
    const tiers = (memory: TextMemory) =>
      memory.found.texts.map(({ tier, words }) => [tier, words]);
    expect(tiers(after(readable, seen, seen))).toEqual([['certain', 'Umsatzplan']]);
    expect(tiers(after(readable, unreadable, seen))).toEqual([['certain', 'Umsatzplan']]);
    expect(tiers(after(readable, unreadable, unreadable))).toEqual([['maybe', null]]);
    expect(tiers(after(seen, seen, seen))).toEqual([['maybe', null]]);
  });

  it('is certain where there are eight lines, also without words', () => {
    const long = { blocks: [block([], 8)] };
    expect(after(long, long, long).found.texts).toMatchObject([{ tier: 'certain', words: null }]);
    expect(after({ blocks: [block([], 7)] }, long, long).found.texts[0]?.tier).toBe('maybe');
  });

  it('shows at most forty characters', () => {
    const long = { blocks: [block([words('Donaudampfschifffahrtsgesellschaftskapitän')])] };
    expect(after(long, long, long).found.texts[0]?.words).toHaveLength(40);
  });

  it('has the certain first, and the largest of them', () => {
    const at = (x: number, width: number, read: Recognised[] = []) =>
      block(read, 1, { ...place, x, width });
    const look = {
      blocks: [at(0.05, 0.3), at(0.4, 0.1, [words('klein')]), at(0.6, 0.2, [words('groß')])],
    };
    const { texts } = after(look, look, look).found;
    expect(texts.map(({ words }) => words)).toEqual(['groß', 'klein', null]);
  });

  it('reads in turns, and no more where it was readable twice', () => {
    const readable = { blocks: [block([words('Umsatzplan')])] };
    const unreadable = { blocks: [block([words('il')])] };
    expect(after(seen).timesRead(place)).toBe(0);
    expect(after(unreadable, seen, unreadable).timesRead(place)).toBe(2);
    expect(after(readable, readable).timesRead(place)).toBe('enough');
    expect(after(readable).timesRead({ ...place, x: 0.7 })).toBe(0);
  });

  it('is nothing after it was forgotten', () => {
    const memory = after(seen, seen, seen);
    memory.forget();
    expect(memory.found).toEqual({ state: 'looking', texts: [] });
  });
});
