import { MOST_PERSON, maskAt } from './background.ts';
import type { Face } from './face.ts';
import type { LightAdvice } from './look.ts';
import { type Grid, linear, lumaAt, type Picture, quantiles } from './picture.ts';

/** How many places of the face are looked at, each way. */
const SAMPLES = 48;

/** Of 255: what is brighter in one colour is burnt out, and what is darker in all is lost. */
const BURNT = 252;
const LOST = 5;

/** So much of a face may be: the gleam of glasses, and nostrils. */
const MOST_BURNT = 0.06;
const MOST_LOST = 0.25;

/** How far from the middle of the face a cheek begins, of 1: in between, a little aslant is much. */
const CHEEK = 0.35;

/**
 * How many times as much light the brighter cheek may give: a little more than one stop. Both have the same
 * skin, so that its tone does not count.
 */
const MOST_ASIDE = 2.2;

/**
 * How many times as much light the brightest tenth of a face gives as its darkest: less is flat. Skin of any tone
 * has the same shadows.
 */
const LEAST_CONTRAST = 2;

/** Of 255: what is brighter in the background is a window or a lamp, and this much of it is much. */
const BRIGHT = 245;
const MUCH_BRIGHT = 0.12;

/** How far the nose may be from between the eyes, in their distance, for the halves to be compared. */
const MOST_TURNED = 0.3;

/**
 * What would make the light in the face better. Nothing is judged by how bright the face is.
 *
 * @param mask how likely each place is the person
 */
export function lightOn(face: Face, picture: Picture, mask: Grid): LightAdvice {
  const samples = faceSamples(face, picture);
  const burnt = samples.filter(({ brightest }) => brightest >= BURNT).length;
  const lost = samples.filter(({ brightest }) => brightest <= LOST).length;
  if (burnt > MOST_BURNT * samples.length) return 'lessDirect';
  if (lost > MOST_LOST * samples.length) return 'moreLight';
  const light = Float32Array.from(samples, ({ light }) => light);
  const [dark = 0, bright = 0] = quantiles(light, 0.1, 0.9);
  if (bright / dark < LEAST_CONTRAST && brightShare(picture, mask) > MUCH_BRIGHT)
    return 'lampInFront';
  if (isTurnedAway(face, picture)) return 'good';
  // The person's left half is on the picture's right.
  const left = medianLight(samples.filter(({ side }) => side > CHEEK));
  const right = medianLight(samples.filter(({ side }) => side < -CHEEK));
  if (right > MOST_ASIDE * left) return 'lampLeft';
  return left > MOST_ASIDE * right ? 'lampRight' : 'good';
}

interface Sample {
  /** The brightest of its colours, of 255. */
  brightest: number;
  /** From 0 to 1, without gamma. */
  light: number;
  /** On which side of the middle of the face: negative for the person's right. */
  side: number;
}

/** The skin between brows and mouth, and a little more: an ellipse that leaves hair and walls out. */
function faceSamples(face: Face, picture: Picture): Sample[] {
  const { width, height } = picture;
  const eyes = middle(face.leftEye, face.rightEye);
  const [across, down] = [
    {
      x: (face.leftEye.x - face.rightEye.x) * width,
      y: (face.leftEye.y - face.rightEye.y) * height,
    },
    { x: (face.mouth.x - eyes.x) * width, y: (face.mouth.y - eyes.y) * height },
  ];
  const centre = middle(eyes, face.mouth);
  const samples: Sample[] = [];
  for (let row = 0; row < SAMPLES; row++) {
    for (let column = 0; column < SAMPLES; column++) {
      const u = (column + 0.5) / (SAMPLES / 2) - 1;
      const v = (row + 0.5) / (SAMPLES / 2) - 1;
      if (u * u + v * v > 1) continue;
      // 0.85 eye distances to both sides, 0.85 distances from eyes to mouth up and down.
      const x = Math.floor(centre.x * width + 0.85 * (u * across.x + v * down.x));
      const y = Math.floor(centre.y * height + 0.85 * (u * across.y + v * down.y));
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      const pixel = y * width + x;
      const colours = picture.data.subarray(pixel * 4, pixel * 4 + 3);
      samples.push({
        brightest: Math.max(...colours),
        light: linear(lumaAt(picture, pixel)),
        side: u,
      });
    }
  }
  return samples;
}

/** Which part of the background is as bright as a window. */
function brightShare(picture: Picture, mask: Grid): number {
  const step = Math.max(1, Math.floor(picture.width / 160));
  let [bright, count] = [0, 0];
  for (let y = 0; y < picture.height; y += step) {
    for (let x = 0; x < picture.width; x += step) {
      if (maskAt(mask, x / picture.width, y / picture.height) > MOST_PERSON) continue;
      count++;
      if (lumaAt(picture, y * picture.width + x) >= BRIGHT) bright++;
    }
  }
  return count && bright / count;
}

function isTurnedAway({ leftEye, rightEye, nose }: Face, { width, height }: Picture): boolean {
  const eyes = middle(leftEye, rightEye);
  const [x, y] = [(leftEye.x - rightEye.x) * width, (leftEye.y - rightEye.y) * height];
  const along = (nose.x - eyes.x) * width * x + (nose.y - eyes.y) * height * y;
  return Math.abs(along) > MOST_TURNED * (x * x + y * y);
}

function middle(a: { x: number; y: number }, b: { x: number; y: number }) {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** Of most of the skin: eyes and lips do not count. */
function medianLight(samples: readonly Sample[]): number {
  const light = Float32Array.from(samples, ({ light }) => light);
  return quantiles(light, 0.5)[0] ?? 0;
}
