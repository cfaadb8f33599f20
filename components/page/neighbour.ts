/**
 * The same button in the next row of its list, or in the row before: where the focus goes when the
 * row of `button` is about to leave. Null where the row is the only one.
 */
export function neighbourOf(button: HTMLElement): HTMLElement | null {
  const row = button.closest('li');
  const place = [...(row?.querySelectorAll('button') ?? [])].indexOf(button as HTMLButtonElement);
  const other = row?.nextElementSibling ?? row?.previousElementSibling;
  return other?.querySelectorAll('button')[place] ?? null;
}
