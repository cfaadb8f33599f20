import { words } from '../../../locales/libraryWords.ts';
import type { LastImport as Last } from '../../../store/people/import/lastImport.ts';
import styles from './ImportContacts.module.css';

const texts = words.contactImport;

/** What came last from a file, for as long as it can be taken back. */
export function LastImport({ last, onUndo }: { last: Last; onUndo: () => void }) {
  return (
    <p class={styles.last}>
      {texts.last(last.people, new Date(last.at))} ·{' '}
      <button type="button" class="quiet" onClick={onUndo}>
        {texts.undo}
      </button>
    </p>
  );
}
