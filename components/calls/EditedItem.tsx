import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChecklistItem } from '../../core/calls/checklist.ts';
import { words } from '../../locales/libraryWords.ts';
import { keepDraft, readDraftFields } from '../../platform/drafts.ts';
import { useFocusOnChange } from '../page/focus.ts';
import { Icon } from '../page/Icon.tsx';
import { keyOf, pressOf } from '../page/keys.ts';
import styles from './EditedItem.module.css';
import { EDIT } from './icons.ts';

const texts = words.checklist;

interface Props {
  item: ChecklistItem;
  /** Moves the item `by` places down the list, or up if negative. */
  onMove: (by: number) => void;
  /** Moves the item to a position, counted from 0. */
  onMoveTo: (place: number) => void;
  /** Resolves to whether the words were saved. */
  onReword: (label: string, why: string) => Promise<boolean>;
  onRemove: (button: HTMLElement) => void;
}

const STEPS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

/** A row of the editor: drag handle, texts and buttons of an item. */
export function EditedItem({ item, onMove, onMoveTo, onReword, onRemove }: Props) {
  const [editing, setEditing] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  useFocusOnChange(editing, () => !editing && editButton.current);
  const step = (event: KeyboardEvent) => {
    const by = STEPS[keyOf(event) ?? ''];
    if (by === undefined) return;
    event.preventDefault();
    if (!event.repeat) onMove(by);
  };
  return (
    <li class={styles.row}>
      <button
        type="button"
        class={styles.handle}
        aria-label={texts.dragItem(item.label)}
        onKeyDown={step}
        onPointerDown={(event) => dragToReorder(event, onMoveTo)}
      >
        <Icon path={GRIP} />
      </button>
      {editing ? (
        <Words item={item} onReword={onReword} onEnd={() => setEditing(false)} />
      ) : (
        <>
          <span class={styles.label} dir="auto">
            {item.label}
          </span>
          <button
            type="button"
            ref={editButton}
            class={styles.act}
            aria-label={texts.editItem(item.label)}
            onClick={() => setEditing(true)}
          >
            <Icon path={EDIT} />
          </button>
          <button
            type="button"
            class={styles.act}
            aria-label={texts.removeItem(item.label)}
            onClick={(event) => onRemove(event.currentTarget)}
          >
            <Icon path={REMOVE} />
          </button>
        </>
      )}
    </li>
  );
}

function Words({
  item,
  onReword,
  onEnd,
}: Pick<Props, 'item' | 'onReword'> & { onEnd: () => void }) {
  const draft = `checklist.${item.id}`;
  const [words, setWords] = useState(() => draftOf(draft) ?? item);
  const write = (changed: { label: string; why: string }) => {
    setWords(changed);
    keepDraft(draft, JSON.stringify(changed));
  };
  const end = () => {
    keepDraft(draft, null);
    onEnd();
  };
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.select(), []);

  const save = async (event: Event) => {
    event.preventDefault();
    if (await onReword(words.label, words.why)) end();
  };
  return (
    <form
      class={styles.words}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (pressOf(event) !== 'Escape') return;
        event.preventDefault();
        end();
      }}
    >
      <label>
        {texts.label}
        <input
          ref={first}
          value={words.label}
          dir="auto"
          onInput={(event) => write({ ...words, label: event.currentTarget.value })}
        />
      </label>
      <label>
        {texts.why}
        <textarea
          value={words.why}
          rows={2}
          dir="auto"
          onInput={(event) => write({ ...words, why: event.currentTarget.value })}
        />
      </label>
      <div class={styles.wordActs}>
        <button type="submit" class="edged">
          {texts.save}
        </button>
        <button type="button" class="edged" onClick={end}>
          {texts.cancel}
        </button>
      </div>
    </form>
  );
}

/** The draft of an item's texts: a click outside the popup closes it while the user types. */
function draftOf(name: string): { label: string; why: string } | null {
  const { label, why } = readDraftFields(name);
  return typeof label === 'string' && typeof why === 'string' ? { label, why } : null;
}

const GRIP = 'M5 9h14M5 15h14';
const REMOVE = 'M5 7h14M10 7V4.5h4V7M7 7l1 12.5h8L17 7';

/**
 * Drags a row of a list by its handle. Uses pointer events: they work for mouse, pen and touch, and in places
 * where Firefox does not support drag and drop.
 *
 * @param down the `pointerdown` event of the handle
 * @param drop called with the position, counted from 0, at which the row was dropped
 */
function dragToReorder(down: PointerEvent, drop: (index: number) => void): void {
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
    if (pressOf(event) === 'Escape') end();
  };

  const listening = new AbortController();
  const { signal } = listening;
  handle.addEventListener('pointermove', move, { signal });
  handle.addEventListener('pointerup', letGo, { signal });
  handle.addEventListener('pointercancel', end, { signal });
  addEventListener('keydown', cancel, { signal });
}

/** The distance from an edge at which dragging scrolls, and how far in each frame, in pixels. */
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
