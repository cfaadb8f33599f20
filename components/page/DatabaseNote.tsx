import { pageTexts } from '../../locales/page.ts';
import { databaseHealth } from '../../store/open.ts';
import styles from './DatabaseNote.module.css';

/** Says plainly, for as long as it is so, that what the user does will not be kept. */
export function DatabaseNote() {
  const health = databaseHealth.value;
  return (
    <div role="alert">
      {(health === 'unreadable' || health === 'newer') && (
        <p class={styles.note}>
          {pageTexts[health]}{' '}
          <button type="button" onClick={() => location.reload()}>
            {pageTexts.retry}
          </button>
        </p>
      )}
    </div>
  );
}
