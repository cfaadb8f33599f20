import { words } from '../../locales/words.ts';
import { databaseHealth } from '../../store/open.ts';
import { dismissRecovery, recovery } from '../../store/recovery.ts';
import { attempt } from './notices.ts';
import styles from './Trouble.module.css';

const texts = words.trouble;

/** What is wrong with the database, and what can be done about it. */
export function Trouble() {
  const health = databaseHealth.value;
  const lost = recovery.value;
  return (
    <>
      {(health === 'unreadable' || health === 'newer') && (
        <p class={styles.note}>
          {texts[health]}{' '}
          <button type="button" onClick={() => location.reload()}>
            {texts.retry}
          </button>
          {health === 'unreadable' && (
            <>
              {' · '}
              <a
                href={`/help.html#unreadable-${document.documentElement.dataset.page}`}
                target="_blank"
                rel="noreferrer"
              >
                {texts.help}
              </a>
            </>
          )}
        </p>
      )}
      {lost && (
        <p class={styles.note}>
          {texts[lost.kind](lost.records)}{' '}
          {lost.kind === 'bothLost' && (
            <>
              <a href="/library.html#backup">{texts.toBackups}</a>
              {' · '}
            </>
          )}
          <button type="button" onClick={() => void attempt(dismissRecovery)}>
            {texts.understood}
          </button>
        </p>
      )}
    </>
  );
}
