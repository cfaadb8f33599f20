import type { ComponentChildren, VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { More } from '../page/More.tsx';
import styles from './ChoiceList.module.css';
import type { Choice, Choices } from './choices.ts';

interface Props<Entry> {
  choices: Choices<Entry>;
  /** The name of the list. */
  label: string;
  texts: {
    search: string;
    all: string;
    none: string;
    matches(n: number): string;
    chosen(n: number): string;
    noMatch(query: string): string;
    showMore(n: number): string;
  };
  /** How many will be imported. */
  chosen: number;
  /** Whether anything can be ticked. */
  canTick: boolean;
  /** A `ChoiceRow`. Must be the same function each time, or every chunk renders again. */
  row: (choice: Choice<Entry>) => VNode;
}

/** The entries of a file, each with a checkbox. Searchable; more are rendered as the user scrolls. */
export function ChoiceList<Entry>({ choices, label, texts, chosen, canTick, row }: Props<Entry>) {
  const box = useRef<HTMLElement>(null);
  const query = choices.query.value.trim();
  const found = choices.found.value.length;
  const search = (text: string) => {
    choices.searchFor(text);
    if (box.current) box.current.scrollTop = 0;
  };
  return (
    <>
      <div class={styles.controls}>
        <input
          type="search"
          value={choices.query}
          aria-label={texts.search}
          placeholder={texts.search}
          onInput={(event) => search(event.currentTarget.value)}
        />
        {canTick && (
          <>
            <button type="button" class="quiet" onClick={() => choices.tickAll(true)}>
              {texts.all}
            </button>
            <button type="button" class="quiet" onClick={() => choices.tickAll(false)}>
              {texts.none}
            </button>
          </>
        )}
      </div>
      <p role="status" class={styles.count}>
        {query !== '' && `${texts.matches(found)} · `}
        {texts.chosen(chosen)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
      <section ref={box} class={styles.box} aria-label={label} tabIndex={0}>
        {found === 0 && <p class={styles.empty}>{texts.noMatch(query)}</p>}
        <ul aria-label={label}>
          {choices.shown.value.map((chunk, i) => (
            // Chunks have no key but their position.
            <Chunk key={i} chunk={chunk} row={row} />
          ))}
        </ul>
        {choices.more.value > 0 && (
          <More label={texts.showMore(choices.more.value)} within={box} onMore={choices.showMore} />
        )}
      </section>
    </>
  );
}

interface ChunkProps<Entry> {
  chunk: readonly Choice<Entry>[];
  row: (choice: Choice<Entry>) => VNode;
}

/** Memoized, so that showing more does not render earlier chunks again. */
function Chunk<Entry>({ chunk, row }: ChunkProps<Entry>) {
  return useMemo(() => <>{chunk.map(row)}</>, [chunk, row]);
}

interface ChoiceRowProps {
  choice: Choice<unknown>;
  /** Whether it can be ticked, and is not only told about. */
  canTick?: boolean;
  /** What it is; what else there is to say of it, in `small` each. */
  children: ComponentChildren;
}

/** An entry of a file with its checkbox. */
export function ChoiceRow({ choice: { id, isTicked }, canTick = true, children }: ChoiceRowProps) {
  return (
    <li class={styles.row}>
      {canTick && (
        <input
          type="checkbox"
          id={`choice-${id}`}
          checked={isTicked}
          onChange={(event) => {
            isTicked.value = event.currentTarget.checked;
          }}
        />
      )}
      <label for={`choice-${id}`} class={styles.label}>
        {children}
      </label>
    </li>
  );
}
