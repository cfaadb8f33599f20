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
  const scroller = row.closest('main');
  const scrolledAtFirst = scroller?.scrollTop ?? 0;
  let y = down.clientY;
  const moved = () => y - down.clientY + (scroller?.scrollTop ?? 0) - scrolledAtFirst;
  const place = () => nearest(middles, (middles[from] ?? 0) + moved());

  const shiftOf = (i: number, to: number) => {
    const { height } = row.getBoundingClientRect();
    if (i === from) return moved();
    if (from < i && i <= to) return -height;
    return to <= i && i < from ? height : 0;
  };
  const follow = () => {
    scrollAtEdge(scroller, y);
    const to = place();
    rows.forEach((each, i) => {
      each.style.translate = `0 ${shiftOf(i, to)}px`;
    });
    frame = requestAnimationFrame(follow);
  };
  handle.setPointerCapture(down.pointerId);
  row.dataset.dragged = '';
  let frame = requestAnimationFrame(follow);

  const move = ({ clientY }: PointerEvent) => {
    y = clientY;
  };
  const end = () => {
    cancelAnimationFrame(frame);
    for (const each of rows) each.style.translate = '';
    delete row.dataset.dragged;
    listening.abort();
  };
  const letGo = (event: PointerEvent) => {
    move(event);
    const to = place();
    end();
    if (to !== from) drop(to);
  };
  const cancel = (event: KeyboardEvent) => {
    if (event.key === 'Escape') end();
  };

  const listening = new AbortController();
  const { signal } = listening;
  handle.addEventListener('pointermove', move, { signal });
  handle.addEventListener('pointerup', letGo, { signal });
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
