import type { ReadonlySignal } from '@preact/signals';
import { words } from '../../locales/panelWords.ts';
import type { NextCall } from '../../store/calls/reminders.ts';
import styles from './CallPanel.module.css';
import { whenSaid } from './whenSaid.ts';

const texts = words.calls;
const callTexts = words.nextCalls;

/** What the foot of a panel shows from the store. */
export interface FootStore {
  nextCall: ReadonlySignal<NextCall | null | undefined>;
  favouriteCount: ReadonlySignal<number | undefined>;
}

interface Props {
  store: FootStore;
  /** Shows the calls to come; null where that is not offered. */
  onNextCalls: (() => void) | null;
}

/** What comes after the list: the next calls, and the ways to the library. */
export function PanelFoot({ store, onNextCalls }: Props) {
  const count = store.favouriteCount.value;
  return (
    <footer class={styles.foot}>
      {onNextCalls && (
        <button type="button" class="quiet" onClick={onNextCalls}>
          {nextCallSaid(store.nextCall.value)}
        </button>
      )}
      <nav aria-label="Nahbar">
        <a class="quiet" href="/library.html#favourites" target="_blank" rel="noreferrer">
          {count === undefined ? texts.favourites : texts.count(count)}
        </a>
        <a class="quiet" href="/library.html#settings" target="_blank" rel="noreferrer">
          {texts.settings}
        </a>
      </nav>
    </footer>
  );
}

/** When the next call is, where there is one. */
function nextCallSaid(call: NextCall | null | undefined): string {
  if (!call) return texts.next;
  return callTexts.nextAt(whenSaid(call.at, Date.now()), call.name || callTexts.aCall);
}
