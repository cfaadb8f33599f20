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
