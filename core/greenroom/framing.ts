import { maskAt } from './background.ts';
import type { Face } from './face.ts';
import type { FramingAdvice } from './look.ts';
import type { Grid } from './picture.ts';

/** Where the eyes may be, in parts of the height: about the upper third. */
const EYES = { from: 0.2, to: 0.48 };

/** How high the face may be, from brows to chin, in parts of the height. */
const FACE = { from: 0.13, to: 0.55 };

/** How far the eyes may be from the middle, in parts of the width. */
const MOST_ASIDE = 0.15;

/** How aslant the head may be, in radians: eight degrees. */
const MOST_ASLANT = (8 * Math.PI) / 180;

/**
 * Where the tip of the nose is between eyes and mouth: 0 at the eyes, 1 at the mouth. It is nearer to the camera
 * than both, and so goes up where the camera looks from below, and down where it looks from above.
 */
const NOSE = { from: 0.38, to: 0.86 };

/** The same for the ears, which are further away: they sink where the camera looks from below. */
const EARS = { from: -0.35, to: 0.6 };

/** The part of the row at the picture's upper edge, as wide as the face, that may be the person's. */
const MOST_CUT = 0.5;

/**
 * What would make the framing better, the most important first.
 *
 * @param aspect the picture's width ÷ its height
 * @param mask how likely each place is the person
 */
export function framingOf(face: Face, aspect: number, mask: Grid): FramingAdvice[] {
  const { place, leftEye, rightEye } = face;
  const eyes = { x: (leftEye.x + rightEye.x) / 2, y: (leftEye.y + rightEye.y) / 2 };
  const advice: FramingAdvice[] = [];
  const isCut =
    place.x < 0 || place.x + place.width > 1 || place.y < 0 || place.y + place.height > 1;
  if (isCut || place.height > FACE.to) advice.push('farther');
  else if (place.height < FACE.from) advice.push('closer');

  if (eyes.y < EYES.from || (!isCut && isHeadCut(face, mask))) advice.push('tiltUp');
  else if (eyes.y > EYES.to) advice.push('tiltDown');

  // What is right in the picture is the person's left.
  if (eyes.x - 0.5 > MOST_ASIDE) advice.push('moveRight');
  else if (0.5 - eyes.x > MOST_ASIDE) advice.push('moveLeft');

  const slant = slantOf(face, aspect);
  if (Math.abs(slant) > MOST_ASLANT) advice.push('level');

  const { nose, ears } = pitch(face, aspect, slant);
  if (nose < NOSE.from && ears > EARS.to) advice.push('cameraHigher');
  else if (nose > NOSE.to && ears < EARS.from) advice.push('cameraLower');
  return advice;
}

/** How aslant eyes and ears are, in radians, clockwise. */
function slantOf({ leftEye, rightEye, leftEar, rightEar }: Face, aspect: number): number {
  const across = leftEye.x - rightEye.x + leftEar.x - rightEar.x;
  const down = leftEye.y - rightEye.y + leftEar.y - rightEar.y;
  return Math.atan2(down, across * aspect);
}

/** Whether the head goes on above the picture's upper edge. */
function isHeadCut({ place }: Face, mask: Grid): boolean {
  let [sum, count] = [0, 0];
  for (let part = 0.2; part <= 0.8; part += 0.05) {
    sum += maskAt(mask, Math.min(0.999, Math.max(0, place.x + part * place.width)), 0);
    count++;
  }
  return sum > MOST_CUT * count;
}

/** Where nose and ears are between eyes and mouth, measured upright to the eyes. */
function pitch(face: Face, aspect: number, slant: number): { nose: number; ears: number } {
  const [cos, sin] = [Math.cos(slant), Math.sin(slant)];
  const down = ({ x, y }: { x: number; y: number }) => y * cos - x * aspect * sin;
  const eyes = (down(face.leftEye) + down(face.rightEye)) / 2;
  const mouth = down(face.mouth) - eyes;
  return {
    nose: (down(face.nose) - eyes) / mouth,
    ears: ((down(face.leftEar) + down(face.rightEar)) / 2 - eyes) / mouth,
  };
}
