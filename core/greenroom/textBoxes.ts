import type { Place } from './look.ts';
import { type Grid, quantiles, straightened, type TurnedBox } from './picture.ts';

/** What the detector takes for a line of text, or for a part of one. */
export interface TextBox {
  /** Upright, around all of it. */
  place: Place;
  /** In heights of the picture, so that angles are right: a picture is one high, and `aspect` wide. */
  turned: TurnedBox;
  /** How sure the detector is, from 0 to 1. */
  score: number;
}

/** From here a pixel may be text: DBNet's threshold (Liao et al. 2020; PaddleOCR's `det_db_thresh`). */
const LEAST_PROBABLE = 0.3;

/** PaddleOCR's `det_db_box_thresh`, with which 134 photos were measured. */
const LEAST_SCORE = 0.6;

/** In pixels of the detector's map: what is smaller is dust. */
const LEAST_SIDE = 3;

/** DBNet learns text that is shrunk; this undoes it (PaddleOCR's `det_db_unclip_ratio`). */
const GROWTH = 1.5;

/** In radians, two degrees: what is turned less is taken as upright, and so is what is not clearly longer than thick. */
const LEAST_ANGLE = Math.PI / 90;
const LEAST_ELONGATION = 2.5;

/**
 * The boxes in the detector's map of how likely each pixel is text.
 *
 * @param map of the whole picture, in any size
 * @param aspect the picture's width ÷ its height
 */
export function textBoxes(map: Grid, aspect: number): TextBox[] {
  const { width, height, values } = map;
  const isText = (at: number) => (values[at] ?? 0) >= LEAST_PROBABLE;
  const seen = new Uint8Array(values.length);
  const boxes: TextBox[] = [];
  for (let start = 0; start < values.length; start++) {
    if (seen[start] || !isText(start)) continue;
    seen[start] = 1;
    const pixels = [start];
    // The list grows while it is gone through.
    for (let i = 0; i < pixels.length; i++) {
      const at = pixels[i] ?? 0;
      const x = at % width;
      const y = (at - x) / width;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx;
          if (seen[next] || !isText(next)) continue;
          seen[next] = 1;
          pixels.push(next);
        }
      }
    }
    const box = boxAround(pixels, map, aspect);
    if (box) boxes.push(box);
  }
  return boxes;
}

function boxAround(pixels: readonly number[], map: Grid, aspect: number): TextBox | null {
  const [pixelWidth, pixelHeight] = [aspect / map.width, 1 / map.height];
  const points = pixels.map((at) => ({
    x: ((at % map.width) + 0.5) * pixelWidth,
    y: (Math.floor(at / map.width) + 0.5) * pixelHeight,
  }));
  const score = pixels.reduce((sum, at) => sum + (map.values[at] ?? 0), 0) / pixels.length;
  const upright = extent(points, 0, pixelWidth, pixelHeight);
  if (score < LEAST_SCORE) return null;
  if (Math.min(upright.length / pixelWidth, upright.thickness / pixelHeight) < LEAST_SIDE - 0.5) {
    return null;
  }
  const angle = direction(points);
  const along = extent(points, angle, pixelWidth, pixelHeight);
  const isTurned =
    Math.abs(angle) >= LEAST_ANGLE && along.length >= LEAST_ELONGATION * along.thickness;
  const area = pixels.length * pixelWidth * pixelHeight;
  const around = grown(upright, area);
  return {
    place: {
      x: (around.centreX - around.length / 2) / aspect,
      y: around.centreY - around.thickness / 2,
      width: around.length / aspect,
      height: around.thickness,
    },
    turned: isTurned ? grown(along, area) : around,
    score,
  };
}

type Point = { x: number; y: number };

/** The direction of the longest extent of points, in radians between -π/2 and π/2. */
function direction(points: readonly Point[]): number {
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / points.length;
  let [xx, xy, yy] = [0, 0, 0];
  for (const { x, y } of points) {
    xx += (x - meanX) ** 2;
    xy += (x - meanX) * (y - meanY);
    yy += (y - meanY) ** 2;
  }
  return Math.atan2(2 * xy, xx - yy) / 2;
}

/** The smallest box around pixels that is turned by an angle. */
function extent(
  points: readonly Point[],
  angle: number,
  pixelWidth: number,
  pixelHeight: number,
): TurnedBox {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let [first, last, top, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const { x, y } of points) {
    const along = x * cos + y * sin;
    const across = y * cos - x * sin;
    first = Math.min(first, along);
    last = Math.max(last, along);
    top = Math.min(top, across);
    bottom = Math.max(bottom, across);
  }
  const [along, across] = [(first + last) / 2, (top + bottom) / 2];
  return {
    centreX: along * cos - across * sin,
    centreY: along * sin + across * cos,
    length: last - first + pixelWidth,
    thickness: bottom - top + pixelHeight,
    angle,
  };
}

function grown(box: TurnedBox, area: number): TurnedBox {
  const by = (area * GROWTH) / (2 * (box.length + box.thickness));
  return { ...box, length: box.length + 2 * by, thickness: box.thickness + 2 * by };
}

/** Whether a box is higher than wide, such as the spine of a book: its text is not for the camera. */
export function isVertical({ turned: { length, thickness, angle } }: TextBox): boolean {
  return Math.abs(angle) > Math.PI / 4 || length <= thickness;
}

/** How the strokes in a box go up and down in brightness, along the way in which it is read. */
export interface Strokes {
  /** How often the direction changes. */
  turns: number;
  /** The same for each piece that is as long as the box is thick. */
  density: number;
}

/** In pixels: how thick a box is drawn to be measured, how long at most, and the rows in its middle that count. */
const THICKNESS = 32;
const LONGEST = 640;
const ROWS = { from: 8, to: 24, step: 2 };

/** A change of direction has this part of the contrast between the darkest and the brightest twentieth, or more. */
const HYSTERESIS = 0.25;

/** Of 255: a change of less is noise, whatever the contrast. */
const LEAST_CHANGE = 8;

/** @param luma of the whole picture */
export function strokesIn(luma: Grid, { turned }: TextBox): Strokes {
  const box = inPixels(turned, luma.height);
  const ratio = box.length / box.thickness;
  const columns = Math.max(8, Math.min(LONGEST, Math.round(THICKNESS * ratio)));
  const strip = straightened(luma, (at) => luma.values[at] ?? 0, box, columns, THICKNESS);
  const [dark = 0, bright = 0] = quantiles(strip, 0.05, 0.95);
  const change = Math.max(LEAST_CHANGE, HYSTERESIS * (bright - dark));
  let turns = 0;
  let rows = 0;
  for (let row = ROWS.from; row < ROWS.to; row += ROWS.step) {
    turns += turnsIn(strip.subarray(row * columns, (row + 1) * columns), change);
    rows++;
  }
  turns /= rows;
  return { turns, density: turns / (columns / THICKNESS) };
}

/** How often a series turns back by at least `change`. */
function turnsIn(row: Float32Array, change: number): number {
  let [turns, way, extreme] = [0, 0, row[0] ?? 0];
  for (const value of row) {
    if ((value - extreme) * way > 0) extreme = value;
    else if (Math.abs(value - extreme) >= change) {
      // The first change is the first direction.
      if (way !== 0) turns++;
      way = Math.sign(value - extreme);
      extreme = value;
    }
  }
  return turns;
}

/** A box in heights of the picture, in pixels of one that is so high. */
export function inPixels(box: TurnedBox, height: number): TurnedBox {
  return {
    centreX: box.centreX * height,
    centreY: box.centreY * height,
    length: box.length * height,
    thickness: box.thickness * height,
    angle: box.angle,
  };
}

/** The part of a box where its reading begins, if it is longer than that. */
export function beginning(box: TurnedBox, longest: number): TurnedBox {
  if (box.length <= longest) return box;
  const back = (box.length - longest) / 2;
  return {
    ...box,
    centreX: box.centreX - back * Math.cos(box.angle),
    centreY: box.centreY - back * Math.sin(box.angle),
    length: longest,
  };
}
