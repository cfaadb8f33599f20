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
