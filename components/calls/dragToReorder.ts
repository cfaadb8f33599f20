/**
 * Lets a handle drag its row up and down a list. By pointer events, which mouse, pen and touch
 * share, and which Firefox delivers where its own drag and drop does not.
 *
 * @param down the event that pressed the handle
 * @param drop is told the place, counted from 0, at which the row was let go
 */
export function dragToReorder(down: PointerEvent, drop: (index: number) => void): void {
  const handle = down.currentTarget as HTMLElement;
  const row = handle.closest('li');
  const list = row?.parentElement;
  if (!row || !list || down.button !== 0) return;
  const rows = [...list.children] as HTMLElement[];
  const from = rows.indexOf(row);
  const middles = rows.map((each) => {
    const { top, height } = each.getBoundingClientRect();
    return top + height / 2;
  });
  let to = from;
  handle.setPointerCapture(down.pointerId);
  row.dataset.dragged = '';

  const move = ({ clientY }: PointerEvent) => {
    to = nearest(middles, (middles[from] ?? 0) + clientY - down.clientY);
    rows.forEach((each, i) => {
      each.style.translate = `0 ${shiftOf(i, clientY)}px`;
    });
  };
  const shiftOf = (i: number, clientY: number) => {
    const { height } = row.getBoundingClientRect();
    if (i === from) return clientY - down.clientY;
    if (from < i && i <= to) return -height;
    return to <= i && i < from ? height : 0;
  };
  const end = (event: PointerEvent) => {
    for (const each of rows) each.style.translate = '';
    delete row.dataset.dragged;
    listening.abort();
    if (event.type === 'pointerup' && to !== from) drop(to);
  };

  const listening = new AbortController();
  const { signal } = listening;
  handle.addEventListener('pointermove', move, { signal });
  handle.addEventListener('pointerup', end, { signal });
  handle.addEventListener('pointercancel', end, { signal });
}

/** The index of the number that is nearest to `y`. */
function nearest(numbers: readonly number[], y: number): number {
  const distances = numbers.map((number) => Math.abs(number - y));
  return distances.indexOf(Math.min(...distances));
}
