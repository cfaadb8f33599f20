import { describe, expect, it } from 'vitest';
import { Agreement } from '../../../core/greenroom/agreement.ts';
import { backgroundOf } from '../../../core/greenroom/background.ts';
import type { Face } from '../../../core/greenroom/face.ts';
import { lightOn } from '../../../core/greenroom/light.ts';
import { MOTION_SIZE, motion } from '../../../core/greenroom/motion.ts';
import type { Grid, Picture } from '../../../core/greenroom/picture.ts';

function grid(width: number, height: number, value: (x: number, y: number) => number): Grid {
  const values = Float32Array.from({ length: width * height }, (_, i) =>
    value(i % width, Math.floor(i / width)),
  );
  return { width, height, values };
}

const nobody = grid(16, 9, () => 0);
const inTheMiddle = grid(16, 9, (x) => (x > 4 && x < 11 ? 1 : 0));

describe('the background', () => {
  const background = (luma: (x: number, y: number) => number, mask = nobody) =>
    backgroundOf(grid(320, 180, luma), mask);
  const stripes = (x: number) => (x % 8 < 4 ? 40 : 200);

  it('is calm where little changes from pixel to pixel', () => {
    expect(background(() => 180)).toBe('calm');
    expect(background((x) => 50 + x / 2)).toBe('calm');
    expect(background((x) => 100 + (x % 2) * 4)).toBe('calm');
  });

  it('has detail where much changes, and then nothing else follows', () => {
    expect(background(stripes)).toBe('detailed');
    const zigzag = (each: number) => (x: number) =>
      60 + each * (x % 40 < 20 ? x % 20 : 20 - (x % 20));
    expect(background(zigzag(5.2))).toBe('calm');
    expect(background(zigzag(6))).toBe('detailed');
  });

  it('is judged outside of the person alone', () => {
    expect(background((x) => (x > 105 && x < 215 ? stripes(x) : 180), inTheMiddle)).toBe('calm');
    const likely = (part: number) => grid(16, 9, (x) => (x > 4 && x < 11 ? part : 0));
    const inFront = (x: number) => (x > 105 && x < 215 ? stripes(x) : 180);
    expect(background(inFront, likely(0.45))).toBe('calm');
    expect(background(inFront, likely(0.35))).toBe('detailed');
  });

  it('cannot be judged in the dark, nor behind somebody who fills the picture', () => {
    expect(background(() => 14)).toBe('dark');
    expect(background(() => 18)).toBe('calm');
    const allBut = (columns: number) => grid(64, 9, (x) => (x < columns ? 0 : 1));
    expect(background(() => 180, allBut(5))).toBe('hidden');
    expect(background(() => 180, allBut(8))).toBe('calm');
    expect(
      background(
        () => 180,
        grid(16, 9, () => 1),
      ),
    ).toBe('hidden');
  });
});

describe('the light', () => {
  const [WIDTH, HEIGHT] = [320, 180];
  const point = (x: number, y: number) => ({ x: x / WIDTH, y: y / HEIGHT });
  const face: Face = {
    place: { x: 110 / WIDTH, y: 40 / HEIGHT, width: 100 / WIDTH, height: 100 / HEIGHT },
    score: 0.9,
    rightEye: point(140, 70),
    leftEye: point(180, 70),
    nose: point(160, 90),
    mouth: point(160, 110),
    rightEar: point(115, 75),
    leftEar: point(205, 75),
  };

  /** A face of that reflectance, from 0 to 1, lit by a function of the place, before a wall. */
  function light(
    reflectance: number,
    lamp: (x: number, y: number) => number,
    wall = 150,
    nose = face.nose,
  ) {
    const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
    for (let i = 0; i < WIDTH * HEIGHT; i++) {
      const [x, y] = [i % WIDTH, Math.floor(i / WIDTH)];
      const isFace = Math.hypot(x - 160, (y - 90) * 0.8) < 55;
      const value = isFace ? 255 * (reflectance * lamp(x, y)) ** (1 / 2.2) : wall;
      data.set([value, value, value, 255], i * 4);
    }
    const picture: Picture = { width: WIDTH, height: HEIGHT, data };
    return lightOn({ ...face, nose }, picture, inTheMiddle);
  }
  /** From very light to very dark skin (Fitzpatrick's I to VI, roughly). */
  const TONES = [0.65, 0.5, 0.36, 0.24, 0.13, 0.06];
  const ofAll = (
    ...rest: Parameters<typeof light> extends [number, ...infer Rest] ? Rest : never
  ) => new Set(TONES.map((tone) => light(tone, ...rest)));

  /** From above, with shadows as a face has. */
  const soft = (x: number, y: number) => 1.1 - y / 220 + Math.cos(x / 7) * 0.12;

  it('is good for every skin tone, however dark, if it has contrast and is even', () => {
    expect(ofAll(soft)).toEqual(new Set(['good']));
    expect(ofAll((x, y) => soft(x, y) / 3)).toEqual(new Set(['good']));
  });

  it('wants a lamp on the side that has much less', () => {
    // The person's left is on the picture's right.
    expect(ofAll((x) => (x < 160 ? 1 : 0.25))).toEqual(new Set(['lampLeft']));
    expect(ofAll((x) => (x > 160 ? 1 : 0.25))).toEqual(new Set(['lampRight']));
    expect(ofAll((x) => (x > 160 ? 1 : 0.5))).toEqual(new Set(['good']));
    expect(ofAll((x) => (x > 160 ? 1 : 0.4))).toEqual(new Set(['lampRight']));
  });

  it('does not compare the halves of a face that is turned away', () => {
    const side = (x: number) => (x < 160 ? 1 : 0.25);
    expect(light(0.4, side, 150, point(175, 90))).toBe('good');
  });

  it('wants a lamp in front where the face is flat before a window, and only there', () => {
    const flat = () => 0.5;
    expect(ofAll(flat, 255)).toEqual(new Set(['lampInFront']));
    expect(ofAll(flat, 150)).toEqual(new Set(['good']));
    expect(ofAll((_, y) => 1.2 - y / 118, 255)).toEqual(new Set(['good']));
  });

  it('is too direct where skin is burnt out, and too little where it is lost', () => {
    expect(light(1, (x, y) => (Math.hypot(x - 160, y - 90) < 16 ? 2 : 0.5))).toBe('lessDirect');
    expect(light(0.3, (x) => (x > 172 ? 0 : 0.5))).toBe('moreLight');
    const spot = (radius: number) => (x: number, y: number) =>
      Math.hypot(x - 160, y - 90) < radius ? 9 : 0.5;
    expect(light(0.4, spot(7))).toBe('good');
    expect(light(0.4, spot(11))).toBe('lessDirect');
    // A gleam on glasses is no fault.
    expect(light(0.4, (x, y) => (Math.hypot(x - 160, y - 90) < 4 ? 9 : soft(x, y)))).toBe('good');
  });
});

describe('the picture', () => {
  const { width, height } = MOTION_SIZE;
  const wall = grid(width, height, () => 120);
  const withNote = grid(width, height, (x, y) => (x > 2 && x < 5 && y > 2 && y < 5 ? 200 : 120));

  it('is still where only noise differs', () => {
    expect(
      motion(
        wall,
        grid(width, height, (x) => 120 + (x % 3)),
        nobody,
      ),
    ).toBe('still');
  });

  it('has changed from three cells on, each by more than noise', () => {
    const cells = (count: number, by: number) =>
      grid(width, height, (x, y) => (y === 9 && x < count ? 120 + by : 120));
    expect(motion(wall, cells(3, 16), nobody)).toBe('changed');
    expect(motion(wall, cells(2, 16), nobody)).toBe('still');
    expect(motion(wall, cells(9, 12), nobody)).toBe('still');
  });

  it('has changed where a note was put up', () => {
    expect(motion(wall, withNote, nobody)).toBe('changed');
    expect(motion(withNote, wall, nobody)).toBe('changed');
  });

  it('moves where much of it changes', () => {
    expect(
      motion(
        wall,
        grid(width, height, (x) => (x < 20 ? 40 : 120)),
        nobody,
      ),
    ).toBe('moving');
  });

  it('is not changed by the person, nor close to them', () => {
    const nodding = grid(width, height, (x) => (x > 19 && x < 45 ? 200 : 120));
    expect(motion(wall, nodding, inTheMiddle)).toBe('still');
  });
});

describe('agreement', () => {
  /** What was said after each look. */
  const after = (...looks: string[]) => {
    const agreement = new Agreement<string>();
    return looks.map((look) => {
      agreement.add(look);
      return agreement.said ?? '-';
    });
  };

  it('begins once two looks in a row say the same', () => {
    expect(after('a')).toEqual(['-']);
    expect(after('a', 'a')).toEqual(['-', 'a']);
    expect(after('a', 'b', 'a', 'b', 'b')).toEqual(['-', '-', '-', '-', 'b']);
  });

  it('stays until three looks in a row say another, and the same one', () => {
    expect(after(...'aabbb').join('')).toBe('-aaab');
    expect(after(...'aabbabb').join('')).toBe('-aaaaaa');
    expect(after(...'aabbcbcc').join('')).toBe('-aaaaaaa');
    expect(after(...'aababababa').join('')).toBe('-aaaaaaaaa');
  });

  it('begins anew when all is forgotten', () => {
    const agreement = new Agreement<string>();
    for (const look of 'aaab') agreement.add(look);
    agreement.forget();
    expect(agreement.said).toBeNull();
    agreement.add('b');
    expect(agreement.said).toBeNull();
    agreement.add('b');
    expect(agreement.said).toBe('b');
  });

  it('may be of several things at once, or of none', () => {
    const agreement = new Agreement<string[]>();
    for (const look of [[], ['a'], ['a', 'b'], ['a', 'b']]) agreement.add(look);
    expect(agreement.said).toEqual(['a', 'b']);
    for (const look of [[], [], []]) agreement.add(look);
    expect(agreement.said).toEqual([]);
  });
});
