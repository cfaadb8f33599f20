import { signal } from '@preact/signals';
import { words } from '../../locales/words.ts';
import { onHeldUp } from '../../platform/locks.ts';
import { databaseHealth } from '../../store/open.ts';
import { unreadableRows } from '../../store/readable.ts';
import { dismissRecovery, recovery, replicaTrouble } from '../../store/recovery.ts';
import styles from './DatabaseNote.module.css';
import { attempt } from './notices.ts';

const texts = words.trouble;

const isHeldUp = signal(false);
onHeldUp((is) => {
  isHeldUp.value = is;
});

/** An alert that stays as long as the database cannot be written, or until a loss is acknowledged. */
export function DatabaseNote() {
  const health = databaseHealth.value;
  const isTrouble =
    health === 'unreadable' ||
    health === 'newer' ||
    recovery.value !== null ||
    replicaTrouble.value !== null ||
    unreadableRows.value > 0 ||
    isHeldUp.value;
  return (
    <div role="alert" data-passing="">
      {isTrouble && <Trouble />}
    </div>
  );
}

function Trouble() {
  const health = databaseHealth.value;
  const lost = recovery.value;
  const ofReplica = replicaTrouble.value;
  return (
    <>
      {ofReplica && <p class={styles.note}>{texts[ofReplica]}</p>}
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
      {isHeldUp.value && <p class={styles.note}>{texts.heldUp}</p>}
      {unreadableRows.value > 0 && (
        <p class={styles.note}>
          {texts.unreadableRows(unreadableRows.value)} <ToBackups />
        </p>
      )}
      {lost && (
        <p class={styles.note}>
          {texts[lost.kind](lost.records)}{' '}
          {lost.kind !== 'restored' && (
            <>
              <ToBackups />
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

/** In a tab of its own but from the library: a popup is small, and the green room has a camera on. */
function ToBackups() {
  const isLibrary = document.documentElement.dataset.page === 'library';
  return (
    <a href="/library.html#backup" target={isLibrary ? undefined : '_blank'} rel="noreferrer">
      {texts.toBackups}
    </a>
  );
}
