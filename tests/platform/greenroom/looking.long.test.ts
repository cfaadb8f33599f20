import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Looking } from '../../../platform/greenroom/looking.ts';
import type { Input } from '../../../platform/greenroom/network.ts';

/** Whether the detectors see a line of text, and a face; their picture never changes. */
const sees = vi.hoisted(() => ({ aText: true, aFace: false, times: 0 }));

/** What the detector says of a face in the middle: of its box, and of eyes, nose, mouth and ears. */
const FACE = [0, 0, 32, 32, -6, -4, 6, -4, 0, 2, 0, 8, -12, -2, 12, -2];

vi.mock('../../../platform/greenroom/network.ts', () => ({
  startBackend: async () => {},
  loadCharacters: async () => [],
  loadNetwork: async (name: string) => ({
    run: async ({ rows, columns }: Input) => {
      if (name === 'face') {
        const [numbers, scores] = [new Float32Array(896 * 16), new Float32Array(896).fill(-10)];
        // The middle of the coarse grid.
        numbers.set(FACE, (512 + 216) * 16);
        if (sees.aFace) scores[512 + 216] = 3;
        return [numbers, scores];
      }
      const values = new Float32Array(name === 'words' ? 0 : rows * columns);
      if (name !== 'text') return [values];
      sees.times++;
      for (let y = 0.2 * rows; sees.aText && y < 0.24 * rows; y++) {
        const start = Math.floor(y) * columns;
        values.fill(0.9, start + 0.1 * columns, start + 0.4 * columns);
      }
      return [values];
    },
  }),
}));

/** A canvas that shows stripes, whatever is drawn on it. */
class Stripes {
  constructor(
    public width: number,
    public height: number,
  ) {}
  getContext() {
    const getImageData = (_x: number, _y: number, width: number, height: number) => ({
      ...{ width, height },
      data: Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) =>
        ((at >> 2) % width) & 4 ? 200 : 100,
      ),
    });
    return { getImageData, drawImage() {}, clearRect() {} };
  }
}

const frame = { width: 1280, height: 720, close() {} } as unknown as ImageBitmap;

beforeEach(() => {
  Object.assign(sees, { aText: true, aFace: false, times: 0 });
  vi.stubGlobal('OffscreenCanvas', Stripes);
});
afterEach(() => vi.unstubAllGlobals());

describe('a picture that stays still', () => {
  it('is looked at five times thoroughly, and then every tenth time', async () => {
    const looking = new Looking();
    for (let i = 0; i < 16; i++) await looking.look(frame);
    expect(sees.times).toBe(1 + 5 + 1);
  });

  it('is looked at twice more where what is seen in it is another, which is too faint for a motion', async () => {
    const looking = new Looking();
    for (let i = 0; i < 6; i++) await looking.look(frame);
    sees.aText = false;
    const found: number[] = [];
    for (let i = 0; i < 12; i++) found.push((await looking.look(frame)).texts.texts.length);
    expect(found).toEqual([...Array.from({ length: 11 }, () => 1), 0]);
    expect(sees.times).toBe(1 + 5 + 3);
  });
});

describe('a face', () => {
  const saidOf = async (looking: Looking, times: number) => {
    const all: unknown[] = [];
    for (let i = 0; i < times; i++) {
      const { person, light, framing } = await looking.look(frame);
      all.push([person, light !== null, framing !== null]);
    }
    return all;
  };

  it('is judged once two looks agree on it, and stays where one misses it', async () => {
    const looking = new Looking();
    sees.aFace = true;
    expect(await saidOf(looking, 2)).toEqual([
      [null, false, false],
      ['seen', true, true],
    ]);
    sees.aFace = false;
    expect(await saidOf(looking, 1)).toEqual([['seen', true, true]]);
    sees.aFace = true;
    expect(await saidOf(looking, 1)).toEqual([['seen', true, true]]);
  });

  it('is gone once three looks in a row have missed it, and is judged anew', async () => {
    const looking = new Looking();
    sees.aFace = true;
    await saidOf(looking, 2);
    sees.aFace = false;
    expect((await saidOf(looking, 3)).at(-1)).toEqual(['nobody', false, false]);
    sees.aFace = true;
    expect(await saidOf(looking, 3)).toEqual([
      ['nobody', false, false],
      ['nobody', false, false],
      ['seen', true, true],
    ]);
  });
});
