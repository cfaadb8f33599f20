import { maskAt } from './background.ts';
import type { Grid } from './picture.ts';

/** The size of the picture in which changes are looked for: its cells are large enough to be free of noise. */
export const MOTION_SIZE = { width: 64, height: 36 } as const;

/** Of 255: a cell that changes more has something else in it. */
const LEAST_CHANGE = 14;

/** So many cells are a note that was put up or taken away; fewer are a flicker. */
const CHANGED_CELLS = 3;

/** Where this part of the cells changes, the camera moves, or what it looks at. */
const MOVING_PART = 0.15;

/**
 * How the background has changed between two looks. What is near the person does not count, who is never still.
 *
 * @param before, now how bright it is, of `MOTION_SIZE`
 * @param mask how likely each place is the person
 */
export function motion(before: Grid, now: Grid, mask: Grid): 'still' | 'changed' | 'moving' {
  const { width, height } = now;
  let [changed, count] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (isNearPerson(mask, x, y, now)) continue;
      count++;
      const at = y * width + x;
      if (Math.abs((now.values[at] ?? 0) - (before.values[at] ?? 0)) > LEAST_CHANGE) changed++;
    }
  }
  if (changed < CHANGED_CELLS) return 'still';
  return changed > MOVING_PART * count ? 'moving' : 'changed';
}

/** Whether any of a cell's neighbours may be the person. */
function isNearPerson(mask: Grid, x: number, y: number, { width, height }: Grid): boolean {
  for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
    for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
      if (maskAt(mask, (nx + 0.5) / width, (ny + 0.5) / height) > 0.1) return true;
    }
  }
  return false;
}
