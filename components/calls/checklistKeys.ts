import { keyOf } from '../page/keys.ts';

/** Lets the user begin to tick as soon as the list is there: it is what the popup was opened for. */
export function focusFirstOpen(list: Element | null): void {
  if (document.activeElement !== document.body) return;
  list?.querySelector<HTMLInputElement>('input:not(:checked)')?.focus();
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Lets the arrow keys walk through the boxes, and Home and End jump to the ends. */
export function walk(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const boxes = [...event.currentTarget.querySelectorAll('input')];
  const here = boxes.indexOf(event.target as HTMLInputElement);
  const key = keyOf(event) ?? '';
  const step = STEPS[key];
  const there = step !== undefined ? here + step : { Home: 0, End: boxes.length - 1 }[key];
  if (there === undefined || !boxes[there]) return;
  event.preventDefault();
  boxes[there].focus();
}
