import { computed, signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { Refused } from '../../core/refusal.ts';
import { normalizeForSearch, wordsOf } from '../../core/search.ts';
import { trashExpiresAt } from '../../core/trash.ts';
import { words } from '../../locales/libraryWords.ts';
import { deleteForGood, putBack } from '../../store/restoreTrash.ts';
import { trashed as allTrashed, type Trashed } from '../../store/trash.ts';
import { neighbourOf } from '../page/focus.ts';
import { More } from '../page/More.tsx';
import { attemptUndoable } from '../page/notices.ts';
import styles from './TrashList.module.css';

const texts = words.trash;

/** So many are shown before the reader asks for more; with more than these there is a search. */
const PAGE = 10;

/** What was removed in the last thirty days, each with the way back. Nothing until that is known. */
export function TrashList() {
  const list = useMemo(listModel, []);
  const all = allTrashed.value;
  if (!all) return null;
  if (all.length === 0) return <p class={styles.empty}>{texts.empty}</p>;
  const found = list.found.value;
  const more = Math.min(PAGE, found.length - list.shown.value);
  const emptyAll = async (button: HTMLElement) => {
    const next = neighbourOf(button);
    const act = () => deleteForGood(all.map(({ id }) => id));
    if (await attemptUndoable(act, texts.isEmptied)) next?.focus();
  };
  return (
    <>
      <p class={styles.intro}>
        {texts.intro}{' '}
        <button type="button" class="quiet" onClick={(event) => void emptyAll(event.currentTarget)}>
          {texts.emptyAll}
        </button>
      </p>
      {all.length > PAGE && (
        <input
          type="search"
          value={list.query}
          aria-label={texts.search}
          placeholder={texts.search}
          onInput={(event) => list.searchFor(event.currentTarget.value)}
        />
      )}
      <p role="status" class={styles.count}>
        {found.length === 0 ? texts.noMatch(list.query.value.trim()) : texts.count(found.length)}
      </p>
      <ul class={styles.list} aria-label={texts.title}>
        {found.slice(0, list.shown.value).map((each) => (
          <TrashRow key={each.id} trashed={each} />
        ))}
      </ul>
      {more > 0 && <More label={texts.showMore(more)} onMore={list.showMore} />}
    </>
  );
}

function listModel() {
  const query = signal('');
  const shown = signal(PAGE);
  const found = computed(() => {
    const words = wordsOf(query.value);
    const all = allTrashed.value ?? [];
    if (words.length === 0) return all;
    return all.filter(({ kind, title }) => {
      const text = normalizeForSearch(`${texts.kinds[kind]} ${title}`);
      return words.every((word) => text.includes(word));
    });
  });
  return {
    query,
    shown,
    found,
    searchFor(text: string) {
      query.value = text;
      shown.value = PAGE;
    },
    showMore() {
      shown.value += PAGE;
    },
  };
}

/** What an entry is called where there is little room. */
const BRIEF = 40;

/** One thing in the trash: what it was, since when it lies there, and the way back. */
export function TrashRow({ trashed }: { trashed: Trashed }) {
  const { id, kind, count, at, discardedAt } = trashed;
  const title = trashed.title || (kind === 'deck' ? texts.mine : '');
  const name = title || (at === null ? '' : texts.at(at));
  const brief = name.length > BRIEF ? `${name.slice(0, BRIEF)}…` : name;
  const what = brief ? texts.called(texts.kinds[kind], brief) : texts.kinds[kind];
  const act = async (
    button: HTMLElement,
    doing: () => ReturnType<typeof putBack>,
    said: string,
  ) => {
    const next = neighbourOf(button);
    if (await attemptUndoable(() => doing().catch(sayWhy), said)) next?.focus();
  };
  return (
    <li class={styles.row}>
      <p class={styles.kind}>{texts.kinds[kind]}</p>
      {name && (
        <p class={styles.title} dir="auto">
          {name}
        </p>
      )}
      <p class={styles.stays}>
        {[
          count !== null && texts.quotes(count),
          texts.stays(discardedAt, trashExpiresAt(discardedAt)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div class={styles.acts}>
        {kind !== 'unknown' && (
          <button
            type="button"
            class="quiet"
            aria-label={texts.putBackThis(what)}
            onClick={(event) => void act(event.currentTarget, () => putBack(id), texts.isBack)}
          >
            {texts.putBack}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          aria-label={texts.deleteThis(what)}
          onClick={(event) =>
            void act(event.currentTarget, () => deleteForGood([id]), texts.isDeleted)
          }
        >
          {texts.deleteForGood}
        </button>
      </div>
    </li>
  );
}

/** The reasons that only the trash knows, in its words. */
function sayWhy(error: unknown): never {
  const reason = error instanceof Refused ? error.reason.because : '';
  const sentence = (texts.refusals as Partial<Record<string, string>>)[reason];
  throw sentence ? new Refused({ because: 'said', sentence }) : error;
}
