import { words } from '../../locales/newTabWords.ts';
import styles from './NothingLeft.module.css';

const texts = words.quotes;

/** Shown in place of the quote when the user has hidden every quote. */
export function NothingLeft({ onShowAll }: { onShowAll: () => void }) {
  return (
    <div class={styles.nothing}>
      <h2>{texts.nothingLeft}</h2>
      <p>{texts.nothingLeftWhy}</p>
      <button type="button" class="edged" onClick={onShowAll}>
        {texts.showAll}
      </button>
    </div>
  );
}
