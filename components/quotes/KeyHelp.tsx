import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../../locales/words.ts';
import { COMMANDS } from '../../platform/shortcuts.ts';
import { useShortcuts } from '../page/useShortcuts.ts';
import styles from './KeyHelp.module.css';
import { KEY_NAMES, KEYS, type KeyAct, keyLabel } from './keys.ts';

const texts = words.quotes;

interface Props {
  /** Whether the keys act; see `Settings.keys`. */
  keysAct: boolean;
  onClose: () => void;
}

/** The list of the new tab's keys, as a dialog. */
export function KeyHelp({ keysAct, onClose }: Props) {
  const everywhere = useShortcuts();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    // A dialog focuses its first button, which stands at the end: begin with the beginning.
    title.current?.focus();
  }, []);

  return (
    <dialog
      ref={dialog}
      class={styles.help}
      aria-labelledby="keys-title"
      onClose={onClose}
      onKeyDown={({ key }) => KEYS.keys.includes(key) && dialog.current?.close()}
    >
      <h2 id="keys-title" tabIndex={-1} ref={title}>
        {texts.keysTitle}
      </h2>
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
      <dl class={styles.everywhere}>
        {COMMANDS.filter((command) => everywhere?.[command]).map((command) => (
          <div key={command}>
            <dt>
              <kbd>{everywhere?.[command]}</kbd>
            </dt>
            <dd>{texts.keysEverywhere[command]}</dd>
          </div>
        ))}
      </dl>
      <p>{keysAct ? texts.keysNote : texts.keysOff}</p>
      <button type="button" class="edged" onClick={() => dialog.current?.close()}>
        {texts.close}
      </button>
    </dialog>
  );
}
