import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Looking } from '../../../platform/greenroom/looking.ts';
import type { Input } from '../../../platform/greenroom/network.ts';

/** Whether the detector sees a line of text; its picture never changes. */
const sees = vi.hoisted(() => ({ aText: true, times: 0 }));

vi.mock('../../../platform/greenroom/network.ts', () => ({
  startBackend: async () => {},
  loadCharacters: async () => [],
  loadNetwork: async (name: string) => ({
    run: async ({ rows, columns }: Input) => {
      if (name === 'face') return [new Float32Array(896 * 16), new Float32Array(896).fill(-10)];
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
  Object.assign(sees, { aText: true, times: 0 });
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
