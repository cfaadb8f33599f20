import { batch, computed, type Signal, signal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import {
  type Candidate,
  hasChanges,
  matching,
  type Preview,
} from '../../../core/people/import/preview.ts';
import type { Rhythm } from '../../../core/people/person.ts';
import { words } from '../../../locales/libraryWords.ts';
import importListStyles from '../../files/ImportList.module.css';
import styles from './CandidateList.module.css';

const texts = words.contactImport;

/** The people of a file, each with a checkbox. Searchable; more are rendered as the user scrolls. */
export function CandidateList({ model }: { model: PreviewModel }) {
  const box = useRef<HTMLElement>(null);
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
      <p role="status" class={importListStyles.count}>
        {query !== '' && `${texts.matches(model.found.value.length)} · `}
        {texts.chosen(model.chosen.value.length)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
      <section ref={box} class={importListStyles.box} aria-label={texts.people} tabIndex={0}>
        {model.found.value.length === 0 && (
          <p class={importListStyles.empty}>{texts.noMatch(query)}</p>
        )}
        <ul aria-label={texts.people}>
          {model.shown.value.map((choices, i) => (
            // Chunks have no key but their position.
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

/** Memoized, so that showing more does not render earlier chunks again. */
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
    <button type="button" ref={button} class={`quiet ${importListStyles.more}`} onClick={onMore}>
      {texts.showMore(count)}
    </button>
  );
}

/** A person of a file with a checkbox, and what is new about them. */
function CandidateRow({
  choice: { candidate, isTicked },
  withCircles,
}: {
  choice: Choice;
  withCircles: PreviewModel['withCircles'];
}) {
  const { parsed, known, namesake } = candidate;
  const id = `candidate-${candidate.id}`;
  const kinds = [...new Set(parsed.channels.map(({ kind }) => words.channels[kind]))];
  const facts = [
    [parsed.role, parsed.organisation].filter(Boolean).join(', '),
    kinds.join(', '),
  ].filter(Boolean);
  return (
    <li class={styles.row}>
      {hasChanges(candidate, withCircles.value) && (
        <input
          type="checkbox"
          id={id}
          checked={isTicked}
          onChange={(event) => {
            isTicked.value = event.currentTarget.checked;
          }}
        />
      )}
      <label for={id} class={styles.label}>
        <span dir="auto">{parsed.name}</span>
        {facts.length > 0 && <span class={styles.facts}>{facts.join(' · ')}</span>}
        {known && (
          <span class={styles.known}>{knownWords(candidate, known, withCircles.value)}</span>
        )}
        {namesake && <span class={styles.known}>{namesakeWords(parsed.name, namesake)}</span>}
      </label>
    </li>
  );
}

function namesakeWords(
  called: string,
  { name, organisation }: NonNullable<Candidate['namesake']>,
): string {
  const who = [name === called ? '' : name, organisation].filter(Boolean);
  return texts.namesake(who.join(', '));
}

function knownWords(
  { parsed }: Candidate,
  { name, gain, labels }: NonNullable<Candidate['known']>,
  withCircles: boolean,
): string {
  const there = name === parsed.name ? texts.known : texts.knownAs(name);
  const gains = [
    ...(gain?.channels ?? []).map((kind) => words.channels[kind]),
    gain?.organisation && texts.organisation,
    gain?.role && texts.role,
    gain?.notes && texts.notes,
    gain?.dates && texts.dates,
    gain?.more && texts.more,
    ...(withCircles ? labels.map(texts.circle) : []),
  ].filter((what) => typeof what === 'string');
  return gains.length > 0 ? `${there}. ${texts.gains(gains)}` : `${there}, ${texts.nothingNew}`;
}

/** How many people are added to the page at a time. */
const CHUNK = 12;

/** A person of the list and whether they are ticked: a signal, so that a tick renders only its row. */
export interface Choice {
  candidate: Candidate;
  isTicked: Signal<boolean>;
}

export type PreviewModel = ReturnType<typeof previewModel>;

/** The user's choice in a preview. Nothing is written yet. */
export function previewModel(preview: Preview) {
  const withCircles = signal(false);
  const rhythm = signal<Rhythm>('none');
  const query = signal('');
  const chunksShown = signal(1);
  // Those about whom there is something to think come first; those about whom the file has nothing new, last.
  const place = (one: Candidate) => (one.namesake ? 0 : hasChanges(one, true) ? 1 : 2);
  const candidates = preview.candidates.toSorted((a, b) => place(a) - place(b));
  const choices = new Map(
    candidates.map((candidate): [string, Choice] => [
      candidate.id,
      { candidate, isTicked: signal(true) },
    ]),
  );
  const found = computed(() =>
    matching(candidates, query.value).flatMap(({ id }) => choices.get(id) ?? []),
  );
  const chunks = computed(() => chunksOf(found.value));
  const chosen = computed(() =>
    [...choices.values()]
      .filter(
        ({ candidate, isTicked }) => isTicked.value && hasChanges(candidate, withCircles.value),
      )
      .map(({ candidate }) => candidate),
  );
  return {
    preview,
    withCircles,
    rhythm,
    query,
    found,
    chosen,
    /** The people on the page, in chunks that stay the same objects while more are shown. */
    shown: computed(() => chunks.value.slice(0, chunksShown.value)),
    /** The size of the next chunk. */
    more: computed(() => chunks.value[chunksShown.value]?.length ?? 0),
    /** Whether anybody can be ticked. */
    isAny: computed(() => candidates.some((one) => hasChanges(one, withCircles.value))),
    /** How many exist already, and for how many of them the file has nothing new. */
    known: computed(() => {
      const known = candidates.filter((one) => one.known !== null);
      const nothing = known.filter((one) => !hasChanges(one, withCircles.value));
      return { all: known.length, nothingNew: nothing.length };
    }),
    namesakes: candidates.filter(({ namesake }) => namesake !== null).length,
    searchFor(text: string) {
      batch(() => {
        query.value = text;
        chunksShown.value = 1;
      });
    },
    showMore() {
      chunksShown.value += 1;
    },
    /** Ticks or unticks everybody who matches the search. */
    tickAll(isTicked: boolean) {
      batch(() => {
        for (const choice of found.value) choice.isTicked.value = isTicked;
      });
    },
  };
}

function chunksOf(choices: readonly Choice[]): Choice[][] {
  const count = Math.ceil(choices.length / CHUNK);
  return Array.from({ length: count }, (_, i) => choices.slice(i * CHUNK, (i + 1) * CHUNK));
}
