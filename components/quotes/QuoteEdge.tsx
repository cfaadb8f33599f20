import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { words } from '../../locales/words.ts';
import { Icon, LIBRARY } from '../page/Icon.tsx';
import { undo } from '../page/notices.ts';
import * as icons from './icons.ts';
import { actOf, KEYS, type KeyAct, KeyHelp, keyLabel } from './KeyHelp.tsx';
import type { NewTab } from './newTab.ts';
import styles from './QuoteEdge.module.css';

const texts = words.quotes;

/** The acts of single keys on the step of the day. */
export interface StepKeys {
  done(): void;
  putOff(until: 'tomorrow'): void;
  another(): void;
}

interface Props {
  tab: NewTab;
  step: StepKeys;
  isFavourite: ReadonlySignal<boolean | undefined>;
  pinned: ReadonlySignal<string | null | undefined>;
  /** Whether single keys act (see `Settings.keys`); `undefined` until that is known. */
  keysAct: ReadonlySignal<boolean | undefined>;
  /** Returns the keys that were pressed before that, once. */
  takePressedKeys: () => KeyboardEvent[];
  onLibrary: () => void;
}

/** The toolbar at the bottom edge of the new tab: acts on the quote, and the link to the library. */
export function QuoteEdge({
  tab,
  step,
  isFavourite,
  pinned,
  keysAct,
  takePressedKeys,
  onLibrary,
}: Props) {
  const [helping, setHelping] = useState(false);
  const isPinned = () => pinned.value != null && pinned.value === tab.shownId.value;
  const acts: Record<KeyAct, () => void> = {
    next: () => void tab.next(),
    previous: () => void tab.previous(),
    favourite: () => void tab.toggleFavourite(isFavourite.value === true),
    copy: () => void tab.copy(),
    hide: () => void tab.hide(),
    pin: () => void tab.togglePin(isPinned()),
    done: () => step.done(),
    tomorrow: () => step.putOff('tomorrow'),
    another: () => step.another(),
    undo: () => void undo(),
    library: onLibrary,
    keys: () => setHelping(true),
  };
  useKeys(acts, keysAct.value, takePressedKeys);

  const button = (act: KeyAct, path: string, name: string, pressed?: boolean | undefined) => (
    <button
      type="button"
      class={styles.act}
      title={keysAct.value === false ? name : `${name} (${keyLabel(KEYS[act][0] ?? '')})`}
      aria-label={name}
      aria-pressed={pressed}
      onClick={acts[act]}
    >
      <Icon path={path} filled={pressed === true} />
    </button>
  );

  return (
    <div class={styles.edge}>
      <fieldset aria-label={texts.toolbar} hidden={tab.shown.value === null}>
        {button('favourite', icons.HEART, texts.favourite, isFavourite.value)}
        {button('copy', icons.COPY, texts.copy)}
        {button('pin', icons.PIN, texts.pin, isPinned())}
        {button('hide', icons.HIDE, texts.hide)}
        {button('previous', icons.PREVIOUS, texts.previous)}
        {button('next', icons.NEXT, texts.next)}
      </fieldset>
      <nav aria-label={texts.pages}>
        <a class={styles.act} href="/library.html" title={texts.library}>
          <Icon path={LIBRARY} />
          <span class="spoken">{texts.library}</span>
        </a>
        {button('keys', icons.KEYS, texts.keys)}
      </nav>
      {helping && <KeyHelp keysAct={keysAct.value !== false} onClose={() => setHelping(false)} />}
    </div>
  );
}

function useKeys(
  acts: Record<KeyAct, () => void>,
  keysAct: boolean | undefined,
  takePressedKeys: () => KeyboardEvent[],
): void {
  useEffect(() => {
    if (keysAct === undefined) return;
    const press = (event: KeyboardEvent) => {
      const act = keysAct ? actOf(event) : undefined;
      if (!act) return;
      event.preventDefault();
      if (!event.repeat) acts[act]();
    };
    takePressedKeys().forEach(press);
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}
