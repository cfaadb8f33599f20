import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * The element to focus when the row of `button` is removed: the button at the same position in the next
 * row, or in the previous one; without another row, the heading or first field of the page.
 */
export function neighbourOf(button: HTMLElement): HTMLElement | null {
  const row = button.closest('li');
  const place = [...(row?.querySelectorAll('button') ?? [])].indexOf(button as HTMLButtonElement);
  const other = row?.nextElementSibling ?? row?.previousElementSibling;
  const twin = other?.querySelectorAll('button')[place];
  return twin ?? document.querySelector<HTMLElement>('main h1[tabindex], main form input');
}

/**
 * Finds the element to focus when `row` is removed: the first button in the next row, or in the previous
 * one; without another row, `otherwise`, or the heading of the page.
 *
 * @returns moves the focus there; to be called once the row has been removed
 */
export function focusBeside(
  row: HTMLElement | null,
  otherwise: HTMLElement | null = document.querySelector('main h1[tabindex]'),
): () => void {
  const other = row?.nextElementSibling ?? row?.previousElementSibling;
  const next = other?.querySelector('button') ?? otherwise;
  return () => next?.focus();
}

/**
 * As `neighbourOf`, but finds the button by its `name`: for lists whose rows have different buttons.
 *
 * @param within an element in the row
 */
export function actBeside(within: Element, name: string): HTMLElement | null {
  const row = within.closest('li');
  const other = row?.nextElementSibling ?? row?.previousElementSibling;
  const twin = other?.querySelector<HTMLElement>(`button[name="${name}"]`);
  return twin ?? document.querySelector<HTMLElement>('main h1[tabindex]');
}

/**
 * Moves the focus to what `next` finds, if anything, once `state` is another one than before: at once, as after
 * the next paint a quick key would come first, and go astray.
 */
export function useFocusOnChange(
  state: unknown,
  next: () => HTMLElement | null | undefined | false,
): void {
  const before = useRef(state);
  useLayoutEffect(() => {
    const found = before.current !== state && next();
    before.current = state;
    if (found) found.focus();
  }, [state]);
}

/** Moves the focus to the title of the page, as when what had it goes away. */
export function focusTitle(): void {
  document.querySelector<HTMLElement>('main h1[tabindex]')?.focus();
}
