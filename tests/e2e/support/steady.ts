import type { ElementHandle } from 'puppeteer-core';
import { waitFor } from './patience';

/**
 * Waits until an element keeps still and nothing lies over its middle, as a person does before they
 * point at it.
 *
 * @param name how an error names it
 * @param find is asked every time, since a page may replace an element while it moves
 * @returns the element, scrolled into view
 */
export function steady(
  name: string,
  find: () => Promise<ElementHandle<Element>>,
): Promise<ElementHandle<Element>> {
  return waitFor(`${name} to keep still, with nothing over it`, async () => {
    const element = await find();
    await element.scrollIntoView();
    return (await element.evaluate(isSteady)) && element;
  });
}

async function isSteady(element: Element): Promise<boolean> {
  const place = () => element.getBoundingClientRect();
  const before = place();
  // Longer than a frame. A page in the background has no frames to wait for.
  await new Promise((resolve) => setTimeout(resolve, 40));
  const { x, y, width, height } = place();
  if (x !== before.x || y !== before.y || !element.isConnected) return false;
  const hit = document.elementFromPoint(x + width / 2, y + height / 2);
  return hit !== null && (element.contains(hit) || hit.closest('label')?.control === element);
}
