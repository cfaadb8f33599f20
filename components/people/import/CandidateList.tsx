import { useEffect, useMemo, useRef } from 'preact/hooks';
import { words } from '../../../locales/libraryWords.ts';
import styles from '../../page/ImportList.module.css';
import { CandidateRow } from './CandidateRow.tsx';
import type { Choice, PreviewModel } from './previewModel.ts';

const texts = words.contactImport;

/** Everybody in the file, with a tick each: searched, and rendered as far as one scrolls. */
export function CandidateList({ model }: { model: PreviewModel }) {
  const box = useRef<HTMLElement>(null);
  const query = model.query.value.trim();
  const search = (text: string) => {
    model.searchFor(text);
    if (box.current) box.current.scrollTop = 0;
  };
  return (
    <>
      <div class={styles.controls}>
        <input
          type="search"
          value={model.query}
          aria-label={texts.search}
          placeholder={texts.search}
          onInput={(event) => search(event.currentTarget.value)}
        />
        {model.isAny.value && (
          <>
            <button type="button" class="quiet" onClick={() => model.tickAll(true)}>
              {texts.all}
            </button>
            <button type="button" class="quiet" onClick={() => model.tickAll(false)}>
              {texts.none}
            </button>
          </>
        )}
      </div>
      <p role="status" class={styles.count}>
        {query !== '' && `${texts.matches(model.found.value.length)} · `}
        {texts.chosen(model.chosen.value.length)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
      <section ref={box} class={styles.box} aria-label={texts.people} tabIndex={0}>
        {model.found.value.length === 0 && <p class={styles.empty}>{texts.noMatch(query)}</p>}
        <ul aria-label={texts.people}>
          {model.shown.value.map((choices, i) => (
            // Chunks have no other name than their place.
            <Chunk key={i} choices={choices} withCircles={model.withCircles} />
          ))}
        </ul>
        {model.more.value > 0 && (
          <More count={model.more.value} within={box} onMore={model.showMore} />
        )}
      </section>
    </>
  );
}

/** What is on the page already is not looked at again when more comes. */
function Chunk({
  choices,
  withCircles,
}: {
  choices: readonly Choice[];
  withCircles: PreviewModel['withCircles'];
}) {
  return useMemo(
    () => (
      <>
        {choices.map((choice) => (
          <CandidateRow key={choice.candidate.id} choice={choice} withCircles={withCircles} />
        ))}
      </>
    ),
    [choices, withCircles],
  );
}

function More({
  count,
  within,
  onMore,
}: {
  count: number;
  within: { current: HTMLElement | null };
  onMore: () => void;
}) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), {
      root: within.current,
      rootMargin: '600px',
    });
    if (button.current) seen.observe(button.current);
    return () => seen.disconnect();
  });
  return (
    <button type="button" ref={button} class={`quiet ${styles.more}`} onClick={onMore}>
      {texts.showMore(count)}
    </button>
  );
}
