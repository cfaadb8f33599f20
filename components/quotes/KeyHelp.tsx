import { useEffect, useRef } from 'preact/hooks';
import { quotesTexts as texts } from '../../locales/quotes.ts';
import styles from './KeyHelp.module.css';
import { KEY_NAMES, KEYS, type KeyAct, keyLabel } from './keys.ts';

/** The list of the new tab's keys, as a dialog. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);

  return (
    <dialog ref={dialog} class={styles.help} aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{texts.keysTitle}</h2>
      <dl>
        {(Object.keys(KEYS) as KeyAct[]).map((act) => (
          <div key={act}>
            <dt>
              {KEYS[act].map((key) => (
                <kbd key={key}>{keyLabel(key)}</kbd>
              ))}
            </dt>
            <dd>{KEY_NAMES[act]}</dd>
          </div>
        ))}
      </dl>
      <p>{texts.keysNote}</p>
      <button type="button" class="edged" onClick={() => dialog.current?.close()}>
        {texts.close}
      </button>
    </dialog>
  );
}
