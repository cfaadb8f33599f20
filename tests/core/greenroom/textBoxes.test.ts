import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../core/greenroom/picture.ts';
import { beginning, isVertical, strokesIn, textBoxes } from '../../../core/greenroom/textBoxes.ts';

/** A map of 160 × 90 with what a function says of each pixel. */
function map(value: (x: number, y: number) => number): Grid {
  const [width, height] = [160, 90];
  const values = Float32Array.from({ length: width * height }, (_, i) =>
    value(i % width, Math.floor(i / width)),
  );
  return { width, height, values };
}

const bar = (left: number, right: number, top: number, bottom: number, score = 0.9) =>
  map((x, y) => (x >= left && x < right && y >= top && y < bottom ? score : 0));

const boxesOf = (grid: Grid) => textBoxes(grid, 16 / 9);

describe('boxes of text', () => {
  it('lie where the map says text, and grow by what the detector has shrunk', () => {
    const [box, ...others] = boxesOf(bar(40, 80, 30, 36));
    expect(others).toEqual([]);
    // 40 × 6 pixels: half as much again of the area, over the perimeter, on each side.
    const by = (40 * 6 * 1.5) / (2 * 46);
    expect(box?.place.x).toBeCloseTo((40 - by) / 160, 5);
    expect(box?.place.y).toBeCloseTo((30 - by) / 90, 5);
    expect(box?.place.width).toBeCloseTo((40 + 2 * by) / 160, 5);
    expect(box?.place.height).toBeCloseTo((6 + 2 * by) / 90, 5);
    expect(box?.score).toBeCloseTo(0.9, 5);
    expect(box?.turned.angle).toBe(0);
  });

  it('are as many as hang together, also over corners', () => {
    expect(
      boxesOf(map((x, y) => (y > 9 && y < 14 && (x < 20 || (x > 40 && x < 60)) ? 1 : 0))),
    ).toHaveLength(2);
    expect(boxesOf(map((x, y) => (y >= 9 && y < 14 && x - y < 20 ? 1 : 0)))).toHaveLength(1);
  });

  it('are none where the detector is unsure on the whole, and none of dust', () => {
    expect(boxesOf(bar(40, 80, 30, 36, 0.58))).toEqual([]);
    expect(boxesOf(bar(40, 80, 30, 36, 0.62))).toHaveLength(1);
    expect(boxesOf(bar(40, 80, 30, 32))).toEqual([]);
    expect(boxesOf(bar(40, 80, 30, 33))).toHaveLength(1);
  });

  it('are turned as the line is', () => {
    const slope = Math.tan((10 * Math.PI) / 180);
    const [box] = boxesOf(
      map((x, y) => (x > 30 && x < 120 && Math.abs(y - 20 - x * slope) < 3 ? 1 : 0)),
    );
    expect(box?.turned.angle).toBeCloseTo((10 * Math.PI) / 180, 1);
    expect((box?.turned.length ?? 0) / (box?.turned.thickness ?? 1)).toBeGreaterThan(6);
  });

  it('are vertical where they are higher than wide, such as the spines of books', () => {
    const vertical = (grid: Grid) => boxesOf(grid).map(isVertical);
    expect(vertical(bar(40, 48, 10, 60))).toEqual([true]);
    expect(vertical(bar(40, 60, 10, 18))).toEqual([false]);
    const leaning = map((x, y) => (y > 10 && y < 80 && Math.abs(x - 60 - y * 0.3) < 3 ? 1 : 0));
    expect(vertical(leaning)).toEqual([true]);
  });

  it('begin on the side from which they are read', () => {
    const box = { centreX: 100, centreY: 50, length: 80, thickness: 10, angle: 0 };
    expect(beginning(box, 40)).toEqual({ ...box, centreX: 80, length: 40 });
    expect(beginning(box, 90)).toBe(box);
    const down = beginning({ ...box, angle: Math.PI / 2 }, 40);
    expect([down.centreX, down.centreY]).toEqual([expect.closeTo(100), expect.closeTo(30)]);
  });
});

describe('strokes', () => {
  const [box] = boxesOf(bar(40, 104, 30, 38));
  const strokes = (luma: (x: number) => number) => box && strokesIn(map(luma), box);

  it('turn twice for each bar', () => {
    // Ten bars of four pixels each within the box, black on white.
    const found = strokes((x) => (x % 8 < 4 ? 20 : 230));
    expect(found?.turns).toBeGreaterThan(14);
    expect(found?.turns).toBeLessThan(20);
    expect(found?.density).toBeGreaterThan(2.4);
  });

  it('do not turn in a shade, nor in noise', () => {
    expect(strokes((x) => x)?.turns).toBe(0);
    expect(strokes((x) => 120 + (x % 2) * 5)?.turns).toBe(0);
  });
});
