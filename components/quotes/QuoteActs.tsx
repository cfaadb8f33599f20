import type { ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Discretion } from '../../core/calls/discretion.ts';
import { words } from '../../locales/newTabWords.ts';
import { beDiscreet, endDiscretion } from '../../store/calls/discretion.ts';
import { HEART, HIDE, Icon, QUESTION } from '../page/Icon.tsx';
import { Menu } from '../page/Menu.tsx';
import { attempt, undo } from '../page/notices.ts';
import { actOf, KEYS, type KeyAct, KeyHelp, keyLabel } from './KeyHelp.tsx';
import type { NewTab } from './newTab.ts';
import styles from './QuoteActs.module.css';

const texts = words.quotes;
const hiding = words.discreet;

const ICONS = {
  favourite: HEART,
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  pin: 'M9 4h6l-1 6 3 3v1.5H7V13l3-3-1-6ZM12 14.5V21',
  hide: HIDE,
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  discreet:
    'M3 12c1.5-3 5-6 9-6s7.5 3 9 6c-1.5 3-5 6-9 6s-7.5-3-9-6ZM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  keys: QUESTION,
};

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
  discretion: ReadonlySignal<Discretion | null | undefined>;
  /** Returns the keys that were pressed before that, once. */
  takePressedKeys: () => KeyboardEvent[];
  onLibrary: () => void;
}

/** The acts on the quote, under it: four with a button, the others in a menu. All have keys. */
export function QuoteActs({
  tab,
  step,
  isFavourite,
  pinned,
  keysAct,
  discretion,
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
    discreet: () => void attempt(discretion.value === 'asked' ? endDiscretion : beDiscreet),
    undo: () => void undo(),
    library: onLibrary,
    keys: () => setHelping(true),
  };
  useKeys(acts, keysAct.value, takePressedKeys);

  const keyOf = (act: KeyAct) => (keysAct.value === false ? '' : keyLabel(KEYS[act][0] ?? ''));
  const button = (act: keyof typeof ICONS, name: string, pressed?: boolean | undefined) => (
    <button
      type="button"
      class="glyph"
      title={keysAct.value === false ? name : `${name} (${keyOf(act)})`}
      aria-label={name}
      aria-pressed={pressed}
      onClick={acts[act]}
    >
      <Icon path={ICONS[act]} filled={pressed === true} />
    </button>
  );
  const entry = (act: keyof typeof ICONS, label: string) => ({
    label,
    icon: ICONS[act],
    shortcut: keyOf(act),
    act: acts[act],
  });

  return (
    <>
      <fieldset class={styles.acts} aria-label={texts.toolbar} hidden={tab.shown.value === null}>
        {button('favourite', texts.favourite, isFavourite.value)}
        {button('copy', texts.copy)}
        {button('previous', texts.previous)}
        {button('next', texts.next)}
        {isPinned() && button('pin', texts.pin, true)}
        <Menu
          label={texts.more}
          groups={[
            [...(isPinned() ? [] : [entry('pin', texts.pin)]), entry('hide', texts.hide)],
            [
              entry('discreet', discretion.value === 'asked' ? hiding.showAgain : hiding.begin),
              entry('keys', texts.keys),
            ],
          ]}
        />
      </fieldset>
      {helping && <KeyHelp keysAct={keysAct.value !== false} onClose={() => setHelping(false)} />}
    </>
  );
}

function useKeys(
  acts: Record<KeyAct, () => void>,
  keysAct: boolean | undefined,
  takePressedKeys: () => KeyboardEvent[],
): void {
  useLayoutEffect(() => {
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
