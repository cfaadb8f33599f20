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

/** What single keys do with the step of the day. */
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
  /** The keys that were pressed before that. */
  takePressed: () => KeyboardEvent[];
  onLibrary: () => void;
}

/** What waits at the new tab's edge: the acts on the quote, and the way to the library. */
export function QuoteEdge({
  tab,
  step,
  isFavourite,
  pinned,
  keysAct,
  takePressed,
  onLibrary,
}: Props) {
  const [helping, setHelping] = useState(false);
  const isPinned = () => pinned.value != null && pinned.value === tab.shownId.value;
  const acts: Record<KeyAct, () => void> = {
    next: () => void tab.next(),
    previous: () => void tab.previous(),
    favourite: () => void tab.toggleFavourite(isFavourite.value === true),
    copy: () => void tab.copy(),
    hide: () => void tab.notForMe(),
    pin: () => void tab.togglePin(isPinned()),
    done: () => step.done(),
    tomorrow: () => step.putOff('tomorrow'),
    another: () => step.another(),
    undo: () => void undo(),
    library: onLibrary,
    keys: () => setHelping(true),
  };
  useKeys(acts, keysAct.value, takePressed);

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
  takePressed: () => KeyboardEvent[],
): void {
  useEffect(() => {
    if (keysAct === undefined) return;
    const press = (event: KeyboardEvent) => {
      const act = keysAct ? actOf(event) : undefined;
      if (!act) return;
      event.preventDefault();
      if (!event.repeat) acts[act]();
    };
    takePressed().forEach(press);
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}
