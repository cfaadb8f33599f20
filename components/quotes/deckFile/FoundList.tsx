import { useEffect, useMemo, useRef } from 'preact/hooks';
import { words } from '../../../locales/libraryWords.ts';
import styles from '../../page/ImportList.module.css';
import { More } from '../../page/More.tsx';
import { prepareWhenIdle } from '../../page/prepareWhenIdle.ts';
import { FoundRow } from './FoundRow.tsx';
import type { Choice, FoundModel } from './foundModel.ts';

const texts = words.deckImport;

/** The new quotes of a file, with a tick each: searched, and rendered as far as one scrolls. */
export function FoundList({ model }: { model: FoundModel }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => prepareWhenIdle(model.search, model.choices), [model]);
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
        <button type="button" class="quiet" onClick={() => model.tickAll(true)}>
          {texts.all}
        </button>
        <button type="button" class="quiet" onClick={() => model.tickAll(false)}>
          {texts.none}
        </button>
      </div>
      <p role="status" class={styles.count}>
        {query !== '' && `${texts.matches(model.found.value.length)} · `}
        {texts.chosen(model.chosen.value.length)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
      <section ref={box} class={styles.box} aria-label={texts.list} tabIndex={0}>
        {model.found.value.length === 0 && <p class={styles.empty}>{texts.noMatch(query)}</p>}
        <ul aria-label={texts.list}>
          {model.shown.value.map((choices, i) => (
            // Chunks have no other name than their place.
            <Chunk key={i} choices={choices} />
          ))}
        </ul>
        {model.more.value > 0 && (
          <More label={texts.showMore(model.more.value)} within={box} onMore={model.showMore} />
        )}
      </section>
    </>
  );
}

/** What is on the page already is not looked at again when more comes. */
function Chunk({ choices }: { choices: readonly Choice[] }) {
  return useMemo(
    () => (
      <>
        {choices.map((choice) => (
          <FoundRow key={choice.id} choice={choice} />
        ))}
      </>
    ),
    [choices],
  );
}
