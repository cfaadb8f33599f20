import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { words } from '../../locales/words.ts';
import styles from './CallPanel.module.css';

const texts = words.calls;

interface Props {
  favouriteCount: ReadonlySignal<number | undefined>;
  /** What the way there says; null until that is there. */
  Line: ComponentType | null;
  /** Shows the calls to come; null where that is not offered. */
  onNextCalls: (() => void) | null;
}

/** What comes after the list: the next calls, and the ways to the library. */
export function PanelFoot({ favouriteCount, Line, onNextCalls }: Props) {
  const count = favouriteCount.value;
  return (
    <footer class={styles.foot}>
      {onNextCalls && (
        <button type="button" class="quiet" onClick={onNextCalls}>
          {Line ? <Line /> : texts.next}
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
