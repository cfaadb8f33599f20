import type { ReadonlySignal } from '@preact/signals';
import { callsTexts as texts } from '../../locales/calls.ts';
import styles from './CallPanel.module.css';
import type { PanelView } from './CallPanel.tsx';
import type { CallModel } from './callModel.ts';

interface Props {
  model: CallModel;
  favouriteCount: ReadonlySignal<number | undefined>;
  view: PanelView;
  onNextCalls: () => void;
  onAfresh: () => void;
}

/** What comes after the list: the next call, and the ways to the library. */
export function PanelFoot({ model, favouriteCount, view, onNextCalls, onAfresh }: Props) {
  const count = favouriteCount.value;
  return (
    <footer class={styles.foot}>
      {!view && (
        <div>
          <button
            type="button"
            class="quiet"
            disabled={!model.ticked.value?.length}
            onClick={onAfresh}
          >
            {texts.newCall}
          </button>
          <button type="button" class="quiet" onClick={onNextCalls}>
            {texts.next}
          </button>
        </div>
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
