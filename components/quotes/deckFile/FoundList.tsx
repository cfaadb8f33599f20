import { batch, computed, type Signal, signal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { FoundQuote } from '../../../core/quotes/deckFile/deckFile.ts';
import { NormalizedSearch } from '../../../core/search.ts';
import { words } from '../../../locales/libraryWords.ts';
import importListStyles from '../../files/ImportList.module.css';
import { More } from '../../page/More.tsx';
import { prepareWhenIdle } from '../../page/prepareWhenIdle.ts';
import styles from './FoundList.module.css';

const texts = words.deckImport;

/** The new quotes of a file, each with a checkbox. Searchable; more are rendered as the user scrolls. */
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
      <div class={importListStyles.controls}>
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
      <p role="status" class={importListStyles.count}>
        {query !== '' && `${texts.matches(model.found.value.length)} · `}
        {texts.chosen(model.chosen.value.length)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
      <section ref={box} class={importListStyles.box} aria-label={texts.list} tabIndex={0}>
        {model.found.value.length === 0 && (
          <p class={importListStyles.empty}>{texts.noMatch(query)}</p>
        )}
        <ul aria-label={texts.list}>
          {model.shown.value.map((choices, i) => (
            // Chunks have no key but their position.
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

/** Memoized, so that showing more does not render earlier chunks again. */
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

/** A quote of a file with its checkbox. */
function FoundRow({ choice: { id, found, isTicked } }: { choice: Choice }) {
  const { original, speaker, source } = found.draft;
  const origin = [speaker, source.title || source.publisher].filter(Boolean).join(', ');
  return (
    <li class={styles.row}>
      <input
        type="checkbox"
        id={`found-${id}`}
        checked={isTicked}
        onChange={(event) => {
          isTicked.value = event.currentTarget.checked;
        }}
      />
      <label for={`found-${id}`} class={styles.label}>
        <span class={styles.text} lang={original.language || undefined} dir="auto">
          {original.text}
        </span>
        {origin && (
          <span class={styles.facts} dir="auto">
            {origin}
          </span>
        )}
        {found.tags.length > 0 && <span class={styles.facts}>{found.tags.join(' · ')}</span>}
      </label>
    </li>
  );
}

/** How many quotes are added to the page at a time. */
const CHUNK = 12;

/** A quote of the list and whether it is ticked: a signal, so that a tick renders only its row. */
export interface Choice {
  id: string;
  found: FoundQuote;
  isTicked: Signal<boolean>;
}

export type FoundModel = ReturnType<typeof foundModel>;

/** The user's choice among the new quotes of a file. Nothing is written yet. */
export function foundModel(fresh: readonly FoundQuote[]) {
  const query = signal('');
  const chunksShown = signal(1);
  const choices = fresh.map(
    (found, i): Choice => ({ id: String(i), found, isTicked: signal(true) }),
  );
  // The searched texts never change here, so all have the same version.
  const search = new NormalizedSearch<Choice>(everyWord, () => '');
  const found = computed(() =>
    query.value.trim() === '' ? choices : search.find(choices, query.value),
  );
  const chunks = computed(() => chunksOf(found.value));
  return {
    choices,
    search,
    query,
    found,
    chosen: computed(() =>
      choices.filter(({ isTicked }) => isTicked.value).map((choice) => choice.found),
    ),
    /** The quotes on the page, in chunks that stay the same objects while more are shown. */
    shown: computed(() => chunks.value.slice(0, chunksShown.value)),
    /** The size of the next chunk. */
    more: computed(() => chunks.value[chunksShown.value]?.length ?? 0),
    searchFor(text: string) {
      batch(() => {
        query.value = text;
        chunksShown.value = 1;
      });
    },
    showMore() {
      chunksShown.value += 1;
    },
    /** Ticks or unticks every quote that matches the search. */
    tickAll(isTicked: boolean) {
      batch(() => {
        for (const choice of found.value) choice.isTicked.value = isTicked;
      });
    },
  };
}

function everyWord({ found: { draft, tags } }: Choice): string {
  const { original, translation, speaker, topic, source } = draft;
  return [
    ...[original.text, translation?.text ?? '', speaker, topic],
    ...[source.title, source.author, source.publisher],
    ...tags,
  ].join('\n');
}

function chunksOf(choices: readonly Choice[]): Choice[][] {
  const count = Math.ceil(choices.length / CHUNK);
  return Array.from({ length: count }, (_, i) => choices.slice(i * CHUNK, (i + 1) * CHUNK));
}
