import type { Place } from './look.ts';

/** A point in parts of the picture's width and height. */
export interface Point {
  x: number;
  y: number;
}

/** A face, and six points of it. `left` and `right` are the person's own. */
export interface Face {
  /** From the brows to the chin, and from ear to ear. */
  place: Place;
  /** How sure the detector is, from 0 to 1. */
  score: number;
  rightEye: Point;
  leftEye: Point;
  nose: Point;
  mouth: Point;
  rightEar: Point;
  leftEar: Point;
}

/** The side of the detector's picture, in pixels. */
export const FACE_INPUT = 128;

/**
 * Where BlazeFace (Bazarevsky et al. 2019) looks: two boxes in each place of a grid of 16 × 16, and six in each
 * of 8 × 8. Its answers are relative to their centres.
 */
const ANCHORS: readonly Point[] = [
  { cells: 16, each: 2 },
  { cells: 8, each: 6 },
].flatMap(({ cells, each }) =>
  Array.from({ length: cells * cells * each }, (_, index) => {
    const cell = Math.floor(index / each);
    return { x: ((cell % cells) + 0.5) / cells, y: (Math.floor(cell / cells) + 0.5) / cells };
  }),
);

/** Four numbers of the box, and two of each point. */
const NUMBERS = 16;

/**
 * The face that the detector is surest of; null if it saw none at all.
 *
 * @param numbers what it says of each anchor's box and points
 * @param scores how sure it is of each, before the logistic function
 * @param view which part of the picture its own picture was, which may be larger than that
 */
export function surestFace(numbers: Float32Array, scores: Float32Array, view: Place): Face | null {
  let best = 0;
  for (let i = 1; i < ANCHORS.length; i++) {
    if ((scores[i] ?? 0) > (scores[best] ?? 0)) best = i;
  }
  const anchor = ANCHORS[best];
  const logit = scores[best];
  if (!anchor || logit === undefined) return null;
  const number = (index: number) => (numbers[best * NUMBERS + index] ?? 0) / FACE_INPUT;
  const point = (index: number): Point => ({
    x: view.x + (anchor.x + number(index)) * view.width,
    y: view.y + (anchor.y + number(index + 1)) * view.height,
  });
  const centre = point(0);
  const [width, height] = [number(2) * view.width, number(3) * view.height];
  return {
    place: { x: centre.x - width / 2, y: centre.y - height / 2, width, height },
    score: 1 / (1 + Math.exp(-logit)),
    rightEye: point(4),
    leftEye: point(6),
    nose: point(8),
    mouth: point(10),
    rightEar: point(12),
    leftEar: point(14),
  };
}

/** From here the detector is believed: it saw 83 of 102 faces in photos with that. */
const SURE = 0.5;

/** With this it saw 98; then the mask has to say, too, that somebody is there. */
const UNSURE = 0.2;
const LEAST_PERSON = 0.6;

/**
 * Whether it is a face.
 *
 * @param person how likely its place is a person, on average
 */
export function isFace({ score }: Face, person: number): boolean {
  return score >= SURE || (score >= UNSURE && person >= LEAST_PERSON);
}

/** How much wider than a face the part of a picture is in which its points are found best. */
const CLOSER = 2.2;

/**
 * The square around a face, for a second and closer look.
 *
 * @param aspect the picture's width ÷ its height
 */
export function closerView({ place }: Face, aspect: number): Place {
  const height = CLOSER * Math.max(place.width * aspect, place.height);
  const width = height / aspect;
  const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
  return { x: x - width / 2, y: y - height / 2, width, height };
}
