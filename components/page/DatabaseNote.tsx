import { words } from '../../locales/words.ts';
import { databaseHealth } from '../../store/open.ts';
import { dismissRecovery, recovery } from '../../store/recovery.ts';
import styles from './DatabaseNote.module.css';
import { attempt } from './notices.ts';

const texts = words.trouble;

/** An alert that stays as long as the database cannot be written, or until a loss is acknowledged. */
export function DatabaseNote() {
  const health = databaseHealth.value;
  const isTrouble = health === 'unreadable' || health === 'newer' || recovery.value !== null;
  return (
    <div role="alert" data-passing="">
      {isTrouble && <Trouble />}
    </div>
  );
}

function Trouble() {
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
