import { describe, expect, it } from 'vitest';
import { closerView, type Face, isFace, surestFace } from '../../../core/greenroom/face.ts';
import { framingOf } from '../../../core/greenroom/framing.ts';
import type { Grid } from '../../../core/greenroom/picture.ts';

const ASPECT = 16 / 9;
const WHOLE = { x: 0, y: 0, width: 1, height: 1 };

/** A person in the middle, of whom the mask has the lower part, from `top` on. */
function personFrom(top: number): Grid {
  const [width, height] = [64, 36];
  const values = Float32Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [(i % width) / width, Math.floor(i / width) / height];
    return y >= top && Math.abs(x - 0.5) < 0.2 ? 1 : 0;
  });
  return { width, height, values };
}

/** Someone who sits well, moved, enlarged and changed. */
function face({
  x = 0.5,
  y = 0.35,
  size = 1,
  ...points
}: Partial<Face> & { x?: number; y?: number; size?: number } = {}): Face {
  const at = (dx: number, dy: number) => ({ x: x + (dx * size) / ASPECT, y: y + dy * size });
  return {
    place: {
      x: x - (0.15 * size) / ASPECT,
      y: y - 0.08 * size,
      width: (0.3 * size) / ASPECT,
      height: 0.3 * size,
    },
    score: 0.9,
    rightEye: at(-0.06, 0),
    leftEye: at(0.06, 0),
    nose: at(0, 0.07),
    mouth: at(0, 0.12),
    rightEar: at(-0.12, 0.02),
    leftEar: at(0.12, 0.02),
    ...points,
  };
}

describe('a face', () => {
  /** What the detector says of 896 places, of which one is a face. */
  function answer(anchor: number, score: number, numbers: number[]) {
    const scores = new Float32Array(896).fill(-9);
    scores[anchor] = score;
    const all = new Float32Array(896 * 16);
    all.set(numbers, anchor * 16);
    return [all, scores] as const;
  }

  it('is where the surest of the anchors says', () => {
    // The first of the coarse grid: its centre is at 1/16.
    const [numbers, scores] = answer(512, 2, [64, 32, 32, 64, 0, 0, 16, 0]);
    const found = surestFace(numbers, scores, WHOLE);
    expect(found?.place).toEqual({
      x: 1 / 16 + 0.5 - 0.125,
      y: 1 / 16 + 0.25 - 0.25,
      width: 0.25,
      height: 0.5,
    });
    expect(found?.rightEye).toEqual({ x: 1 / 16, y: 1 / 16 });
    expect(found?.leftEye.x).toBeCloseTo(1 / 16 + 0.125);
    expect(found?.score).toBeCloseTo(1 / (1 + Math.exp(-2)));
  });

  it('has anchors in two grids, row by row', () => {
    const eye = (anchor: number) => surestFace(...answer(anchor, 2, []), WHOLE)?.rightEye;
    expect(eye(0)).toEqual({ x: 0.5 / 16, y: 0.5 / 16 });
    expect(eye(1)).toEqual({ x: 0.5 / 16, y: 0.5 / 16 });
    expect(eye(2)).toEqual({ x: 1.5 / 16, y: 0.5 / 16 });
    expect(eye(32)).toEqual({ x: 0.5 / 16, y: 1.5 / 16 });
    expect(eye(895)).toEqual({ x: 7.5 / 8, y: 7.5 / 8 });
  });

  it('is found in a part of the picture', () => {
    const [numbers, scores] = answer(512, 2, []);
    const eye = surestFace(numbers, scores, { x: 0.2, y: -0.5, width: 0.5, height: 2 })?.rightEye;
    expect(eye).toEqual({ x: 0.2 + 0.5 / 16, y: -0.5 + 2 / 16 });
  });

  it('needs the mask where the detector is unsure', () => {
    expect(isFace({ ...face(), score: 0.5 }, 0)).toBe(true);
    expect(isFace({ ...face(), score: 0.49 }, 0)).toBe(false);
    expect(isFace({ ...face(), score: 0.2 }, 0.6)).toBe(true);
    expect(isFace({ ...face(), score: 0.2 }, 0.59)).toBe(false);
    expect(isFace({ ...face(), score: 0.19 }, 1)).toBe(false);
  });

  it('is looked at closer in a square around it', () => {
    const view = closerView(face(), ASPECT);
    expect(view.width * ASPECT).toBeCloseTo(view.height);
    expect(view.height).toBeCloseTo(0.3 * 2.2);
    expect(view.x + view.width / 2).toBeCloseTo(0.5);
  });
});

describe('the framing', () => {
  const advice = (each: Face, mask = personFrom(0.1)) => framingOf(each, ASPECT, mask);

  it('is good with the eyes near the upper third, in the middle, upright, at the height of the camera', () => {
    expect(advice(face())).toEqual([]);
    expect(advice(face({ x: 0.6, y: 0.28 }))).toEqual([]);
  });

  it('wants the head neither cut nor tiny', () => {
    expect(advice(face({ size: 0.4 }))).toEqual(['closer']);
    expect(advice(face({ size: 1.9 }))).toEqual(['farther']);
    expect(advice(face({ x: 0.06 }))).toContain('farther');
    expect(advice(face({ y: 0.24 }), personFrom(0))).toEqual(['tiltUp']);
  });

  it('wants the eyes neither too high nor too low', () => {
    expect(advice(face({ y: 0.15 }))).toEqual(['tiltUp']);
    expect(advice(face({ y: 0.6 }))).toEqual(['tiltDown']);
  });

  it('tells the way to the middle as the person sees it', () => {
    expect(advice(face({ x: 0.7 }))).toEqual(['moveRight']);
    expect(advice(face({ x: 0.3 }))).toEqual(['moveLeft']);
  });

  it('wants the head upright', () => {
    const aslant = face({
      leftEye: { x: 0.5 + 0.06 / ASPECT, y: 0.37 },
      leftEar: { x: 0.5 + 0.12 / ASPECT, y: 0.41 },
    });
    expect(advice(aslant)).toEqual(['level']);
    // An eye alone may be misplaced.
    expect(advice(face({ leftEye: { x: 0.5 + 0.06 / ASPECT, y: 0.368 } }))).toEqual([]);
  });

  it('wants the camera higher where the face is seen from below, and lower from far above', () => {
    const ears = (y: number) => ({
      rightEar: { x: 0.5 - 0.12 / ASPECT, y },
      leftEar: { x: 0.5 + 0.12 / ASPECT, y },
    });
    expect(advice(face({ nose: { x: 0.5, y: 0.39 }, ...ears(0.43) }))).toEqual(['cameraHigher']);
    expect(advice(face({ nose: { x: 0.5, y: 0.46 }, ...ears(0.3) }))).toEqual(['cameraLower']);
    // A long nose says nothing.
    expect(advice(face({ nose: { x: 0.5, y: 0.46 } }))).toEqual([]);
  });

  it('names the most important first', () => {
    expect(advice(face({ size: 0.4, x: 0.7, y: 0.6 }))).toEqual([
      'closer',
      'tiltDown',
      'moveRight',
    ]);
  });
});
