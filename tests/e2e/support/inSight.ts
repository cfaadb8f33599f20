import { expect } from 'vitest';
import type { Thing } from './find';
import type { View } from './view';

/** Expects all of a thing to be seen without scrolling, and nothing to lie over it. */
export async function isInSight(view: View, thing: Thing): Promise<void> {
  const element = await view.finds(thing);
  const isSeen = () =>
    element.evaluate((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const corners = [
        [left + 4, top + 4],
        [right - 4, bottom - 4],
      ] as const;
      return corners.every(([x, y]) => one.contains(document.elementFromPoint(x, y)));
    });
  await expect.poll(isSeen).toBe(true);
}
