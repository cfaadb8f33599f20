/** What one new tab did, seen from inside of it. Times are milliseconds since navigation start. */
export interface Sample {
  /** The frame from which on the text's wording, place, size and visibility stayed as they are. */
  stableAt: number;
  /** The layout shifts of the page's whole life, added up; 0 is none. */
  shift: number;
  /** How often the text was seen to change, its appearance included; 1 is the least. */
  changes: number;
}

/** Where the sampler leaves its findings. */
declare global {
  interface Window {
    takeSample?: () => Sample;
  }
}

/**
 * Watches one element of a page, frame by frame, from before the page's first script on.
 *
 * Runs inside the page: put there as `evaluateOnNewDocument(watch, selector)`, so it must not use
 * anything from outside of itself. `window.takeSample()` tells what was seen so far.
 *
 * A state seen at the beginning of a frame is painted by that frame at the latest. The browser's own
 * First Contentful Paint tells when pixels stood on the screen; a text cannot have stood before it.
 * The later of the two is taken, for every extension alike.
 */
export function watch(selector: string): void {
  let last = '';
  let seenAt = Number.POSITIVE_INFINITY;
  let changes = 0;
  let shift = 0;

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });

  requestAnimationFrame(function look() {
    const state = stateOf(document.querySelector<HTMLElement>(selector));
    if (state !== last) {
      last = state;
      changes += 1;
      seenAt = performance.now();
    }
    requestAnimationFrame(look);
  });

  window.takeSample = () => {
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    const stableAt = last && painted !== undefined ? Math.max(seenAt, painted) : Number.NaN;
    return { stableAt, shift, changes };
  };

  /** All that makes a text another one to the eye; empty while nothing is to be seen. */
  function stateOf(element: HTMLElement | null): string {
    if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return '';
    const { x, y, width, height } = element.getBoundingClientRect();
    const { fontSize, color } = getComputedStyle(element);
    let opacity = 1;
    for (let each: Element | null = element; each; each = each.parentElement) {
      opacity *= Number(getComputedStyle(each).opacity);
    }
    return [element.textContent, x, y, width, height, fontSize, color, opacity].join('|');
  }
}
