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
