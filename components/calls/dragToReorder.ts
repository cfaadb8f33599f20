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

  const scroller = row.closest('main');
  const scrolledAtFirst = scroller?.scrollTop ?? 0;
  let y = down.clientY;

  const follow = () => {
    scrollAtEdge(scroller, y);
    const moved = y - down.clientY + (scroller?.scrollTop ?? 0) - scrolledAtFirst;
    to = nearest(middles, (middles[from] ?? 0) + moved);
    rows.forEach((each, i) => {
      each.style.translate = `0 ${shiftOf(i, moved)}px`;
    });
    frame = requestAnimationFrame(follow);
  };
  let frame = requestAnimationFrame(follow);
  const shiftOf = (i: number, moved: number) => {
    const { height } = row.getBoundingClientRect();
    if (i === from) return moved;
    if (from < i && i <= to) return -height;
    return to <= i && i < from ? height : 0;
  };
  const move = ({ clientY }: PointerEvent) => {
    y = clientY;
  };
  const end = (event: Event) => {
    cancelAnimationFrame(frame);
    if (event instanceof PointerEvent) {
      y = event.clientY;
      const moved = y - down.clientY + (scroller?.scrollTop ?? 0) - scrolledAtFirst;
      to = nearest(middles, (middles[from] ?? 0) + moved);
    }
    for (const each of rows) each.style.translate = '';
    delete row.dataset.dragged;
    listening.abort();
    if (event.type === 'pointerup' && to !== from) drop(to);
  };
  const cancel = (event: KeyboardEvent) => {
    if (event.key === 'Escape') end(event);
  };

  const listening = new AbortController();
  const { signal } = listening;
  handle.addEventListener('pointermove', move, { signal });
  handle.addEventListener('pointerup', end, { signal });
  handle.addEventListener('pointercancel', end, { signal });
  addEventListener('keydown', cancel, { signal });
}

/** How near to an edge the pointer scrolls, and how far in each frame, in pixels. */
const EDGE = 28;
const STEP = 6;

function scrollAtEdge(scroller: Element | null, y: number): void {
  if (!scroller) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + EDGE) scroller.scrollBy(0, -STEP);
  if (y > bottom - EDGE) scroller.scrollBy(0, STEP);
}

/** The index of the number that is nearest to `y`. */
function nearest(numbers: readonly number[], y: number): number {
  const distances = numbers.map((number) => Math.abs(number - y));
  return distances.indexOf(Math.min(...distances));
}
