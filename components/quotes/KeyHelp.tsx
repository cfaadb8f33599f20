import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../../locales/newTabWords.ts';
import { COMMANDS } from '../../platform/shortcuts.ts';
import frame from '../page/Dialog.module.css';
import { keyOf, pressOf } from '../page/keys.ts';
import { useShortcuts } from '../page/useShortcuts.ts';
import styles from './KeyHelp.module.css';

const texts = words.quotes;

interface Props {
  /** Whether the keys act; see `Settings.keys`. */
  keysAct: boolean;
  onClose: () => void;
}

/** A dialog that lists the keyboard shortcuts of the new tab. */
export function KeyHelp({ keysAct, onClose }: Props) {
  const everywhere = useShortcuts();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    // By default the first button has the focus, at the end of the list: start at the top.
    title.current?.focus();
  }, []);

  return (
    <dialog
      ref={dialog}
      class={`${frame.withFoot} ${styles.help}`}
      aria-labelledby="keys-title"
      onClose={onClose}
      onKeyDown={(event) => KEYS.keys.includes(pressOf(event) ?? '') && dialog.current?.close()}
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
      <div class={frame.foot}>
        <button type="button" class="edged" onClick={() => dialog.current?.close()}>
          {texts.close}
        </button>
      </div>
    </dialog>
  );
}

/** The acts that have keys, in the order in which the help lists them. */
export type KeyAct =
  | 'next'
  | 'previous'
  | 'favourite'
  | 'copy'
  | 'hide'
  | 'pin'
  | 'done'
  | 'tomorrow'
  | 'another'
  | 'discreet'
  | 'undo'
  | 'library'
  | 'keys';

/** The keys of each act (`KeyboardEvent.key`); the first one is shown in tooltips and in the help. */
export const KEYS: Record<KeyAct, readonly string[]> = {
  next: ['n', 'ArrowRight'],
  previous: ['p', 'ArrowLeft'],
  favourite: ['f'],
  copy: ['c'],
  hide: ['x'],
  pin: ['k'],
  done: ['d'],
  tomorrow: ['t'],
  another: ['a'],
  discreet: ['v'],
  undo: ['u'],
  library: ['l'],
  keys: ['?'],
};

const KEY_NAMES: Record<KeyAct, string> = {
  next: texts.next,
  previous: texts.previous,
  favourite: texts.favourite,
  copy: texts.copy,
  hide: texts.hide,
  pin: texts.pin,
  done: words.today.key(words.today.done),
  tomorrow: words.today.key(words.today.putOff),
  another: words.today.key(words.today.another),
  discreet: words.discreet.begin,
  undo: texts.undo,
  library: texts.library,
  keys: texts.help,
};

/**
 * The act of a key press; undefined if the key has none, or belongs to a text field, a dialog or the
 * browser (`keyOf`).
 */
export function actOf(event: KeyboardEvent): KeyAct | undefined {
  const key = keyOf(event);
  const target = event.target instanceof Element ? event.target : null;
  if (!key || target?.closest('input, textarea, select, dialog, [contenteditable]')) {
    return undefined;
  }
  return (Object.keys(KEYS) as KeyAct[]).find((act) => KEYS[act].includes(key));
}

/** The label of a key, as on a keyboard. */
export function keyLabel(key: string): string {
  return { ArrowRight: '→', ArrowLeft: '←' }[key] ?? key.toUpperCase();
}
