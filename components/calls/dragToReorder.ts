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
  const tops = rows.map((each) => each.getBoundingClientRect());
  let to = from;
  handle.setPointerCapture(down.pointerId);
  row.dataset.dragged = '';

  const move = ({ clientY }: PointerEvent) => {
    to = tops.filter(({ top, height }, i) => i !== from && top + height / 2 < clientY).length;
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
