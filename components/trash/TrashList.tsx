import { computed, signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { normalizeForSearch, wordsOf } from '../../core/search.ts';
import { trashExpiresAt } from '../../core/trash.ts';
import { words } from '../../locales/libraryWords.ts';
import {
  trashed as allTrashed,
  deleteForGood,
  putBack,
  type Trashed,
} from '../../store/restoreTrash.ts';
import { Empty } from '../page/Empty.tsx';
import { neighbourOf } from '../page/focus.ts';
import { More } from '../page/More.tsx';
import { attemptUndoable } from '../page/notices.ts';
import { rethrowWithSentence } from '../page/rethrowWithSentence.ts';
import { SearchField } from '../page/SearchField.tsx';
import styles from './TrashList.module.css';

const texts = words.trash;

/** Entries shown at first and with each "show more"; above this number there is a search field. */
const PAGE = 10;

/** The trash: what was removed in the last thirty days. Renders nothing until it is loaded. */
export function TrashList() {
  const list = useMemo(listModel, []);
  const all = allTrashed.value;
  if (!all) return null;
  if (all.length === 0) {
    return (
      <Empty of={['trash']}>
        <p class={styles.empty}>{texts.empty}</p>
      </Empty>
    );
  }
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
        <SearchField label={texts.search} query={list.query} onSearch={list.searchFor} />
      )}
      <p role="status" class={styles.count}>
        {found.length === 0 ? texts.noMatch(list.query.value.trim()) : texts.count(found.length)}
      </p>
      <ul aria-label={texts.title}>
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

/** The longest name in the label of a button, in characters. */
const NAME_LIMIT = 40;

/** An entry of the trash: what it was, until when it stays, and buttons to restore or delete it. */
function TrashRow({ trashed }: { trashed: Trashed }) {
  const { id, kind, count, at, discardedAt, into, intoName } = trashed;
  const title = trashed.title || (kind === 'deck' ? texts.mine : '');
  const name = title || (at === null ? '' : texts.at(at));
  const brief = name.length > NAME_LIMIT ? `${name.slice(0, NAME_LIMIT)}…` : name;
  const what = brief ? texts.called(texts.kinds[kind], brief) : texts.kinds[kind];
  const act = async (
    button: HTMLElement,
    doing: () => ReturnType<typeof putBack>,
    said: string,
  ) => {
    const next = neighbourOf(button);
    const doingOrWhyNot = () => doing().catch(rethrowWithSentence(texts.refusals));
    if (await attemptUndoable(doingOrWhyNot, said)) next?.focus();
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
          into === null
            ? texts.stays(discardedAt, trashExpiresAt(discardedAt))
            : texts.staysMerged(intoName, discardedAt, trashExpiresAt(discardedAt)),
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
