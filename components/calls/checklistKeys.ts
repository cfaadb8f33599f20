import { keyOf } from '../page/keys.ts';

/** Focuses the first open item, so that the user can tick at once with the keyboard. */
export function focusFirstOpen(list: Element | null): void {
  if (document.activeElement !== document.body) return;
  list?.querySelector<HTMLInputElement>('input:not(:checked)')?.focus();
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Moves the focus between the checkboxes with the arrow keys, Home and End. */
export function moveFocus(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const boxes = [...event.currentTarget.querySelectorAll('input')];
  const here = boxes.indexOf(event.target as HTMLInputElement);
  if (here < 0) return;
  const key = keyOf(event) ?? '';
  const step = STEPS[key];
  const there = step !== undefined ? here + step : { Home: 0, End: boxes.length - 1 }[key];
  if (there === undefined || !boxes[there]) return;
  event.preventDefault();
  boxes[there].focus();
}
