/**
 * Where the focus goes when the row of `button` is about to leave: to the same button in the next row
 * of its list, or in the row before; from the only row, to the field or heading of the page.
 */
export function neighbourOf(button: HTMLElement): HTMLElement | null {
  const row = button.closest('li');
  const place = [...(row?.querySelectorAll('button') ?? [])].indexOf(button as HTMLButtonElement);
  const other = row?.nextElementSibling ?? row?.previousElementSibling;
  const twin = other?.querySelectorAll('button')[place];
  return twin ?? document.querySelector<HTMLElement>('main h1[tabindex], main form input');
}

/**
 * Where the focus goes when `row` is about to leave a list: to the first button in the next row, or in
 * the row before; from the only row, to `otherwise`, or to the heading of the page.
 *
 * @returns what moves it there, once the row has left
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
 * Where the focus goes when a row is about to leave its list: to the button called `name` in the next
 * row, or in the row before; from the only row, to the heading of the page. Rows have different numbers
 * of buttons, so that it is not known by its place.
 *
 * @param within something in the row
 */
export function actBeside(within: Element, name: string): HTMLElement | null {
  const row = within.closest('li');
  const other = row?.nextElementSibling ?? row?.previousElementSibling;
  const twin = other?.querySelector<HTMLElement>(`button[name="${name}"]`);
  return twin ?? document.querySelector<HTMLElement>('main h1[tabindex]');
}
