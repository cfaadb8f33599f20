import { Refused } from '../../core/refusal.ts';
import { leavesAt } from '../../core/trash.ts';
import { words } from '../../locales/libraryWords.ts';
import type { Trashed } from '../../store/trash/trashed.ts';
import { neighbourOf } from '../page/neighbour.ts';
import { attemptUndoable } from '../page/notices.ts';
import styles from './TrashList.module.css';
import type { TrashStore } from './TrashList.tsx';

const texts = words.trash;

/** What an entry is called where there is little room. */
const BRIEF = 40;

/** One thing in the trash: what it was, since when it lies there, and the way back. */
export function TrashRow({ trashed, store }: { trashed: Trashed; store: TrashStore }) {
  const { id, kind, count, at, discardedAt } = trashed;
  const title = trashed.title || (kind === 'deck' ? texts.mine : '');
  const name = title || (at === null ? '' : texts.at(at));
  const brief = name.length > BRIEF ? `${name.slice(0, BRIEF)}…` : name;
  const what = brief ? texts.called(texts.kinds[kind], brief) : texts.kinds[kind];
  const act = async (
    button: HTMLElement,
    doing: () => ReturnType<TrashStore['putBack']>,
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
        {[count !== null && texts.quotes(count), texts.stays(discardedAt, leavesAt(discardedAt))]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div class={styles.acts}>
        {kind !== 'unknown' && (
          <button
            type="button"
            class="quiet"
            aria-label={texts.putBackThis(what)}
            onClick={(event) =>
              void act(event.currentTarget, () => store.putBack(id), texts.isBack)
            }
          >
            {texts.putBack}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          aria-label={texts.deleteThis(what)}
          onClick={(event) =>
            void act(event.currentTarget, () => store.deleteForGood([id]), texts.isDeleted)
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
