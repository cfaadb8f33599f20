import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { type CallSetting, CHOICES, type Settings } from '../../core/settings/settings.ts';
import { words } from '../../locales/libraryWords.ts';
import { languageOf, uiLanguage } from '../../platform/language.ts';
import { attempt, say } from '../page/notices.ts';
import styles from './SettingsForm.module.css';

const texts = words.settings;

interface Props {
  settings: ReadonlySignal<Settings | undefined>;
  onChoose: <K extends Setting>(key: K, value: Settings[K]) => Promise<void>;
}

/** Those that are not chosen where they matter: see the section of calls. */
type Setting = Exclude<keyof Settings, CallSetting>;

const NAMES: { [K in Setting]: { title: string; choices: Record<Settings[K], string> } } = {
  language: { title: texts.language, choices: texts.languages },
  rhythm: { title: texts.rhythm, choices: texts.rhythms },
  quoteLanguage: { title: texts.quoteLanguage, choices: texts.quoteLanguages },
  theme: { title: texts.theme, choices: texts.themes },
  textSize: { title: texts.textSize, choices: texts.textSizes },
  keys: { title: texts.keys, choices: texts.keysChoices },
};

/** Every setting as a row of choices. A choice counts as soon as it is made. */
export function SettingsForm({ settings, onChoose }: Props) {
  const chosen = settings.value;
  const isThere = chosen !== undefined;
  useEffect(() => {
    if (isThere) goOn();
  }, [isThere]);
  if (!chosen) return null;
  const choose = async <K extends Setting>(key: K, value: Settings[K]) => {
    leaveOff(key, value);
    const isDone = await attempt(() => onChoose(key, value), { say: texts.saved });
    if (!isDone) history.replaceState(null, '');
    return isDone;
  };
  return (
    <form class={styles.form}>
      {(Object.keys(NAMES) as Setting[]).map((key) => (
        <Choices key={key} name={key} chosen={chosen[key]} onChoose={choose} />
      ))}
    </form>
  );
}

/** Before a choice after which the page begins anew, in another language: notes in its place in the history which. */
function leaveOff<K extends Setting>(key: K, value: Settings[K]): void {
  const choice = key === 'language' ? (value as Settings['language']) : null;
  if (choice && languageOf(choice) !== uiLanguage) history.replaceState({ chosen: key }, '');
}

/** Goes on after that: says what would have been said, and gives the focus back. */
function goOn(): void {
  const key = history.state?.chosen;
  if (!key) return;
  history.replaceState(null, '');
  document.querySelector<HTMLElement>(`input[name="${key}"]:checked`)?.focus();
  say(texts.saved);
}

interface ChoicesProps<K extends Setting> {
  name: K;
  chosen: Settings[K];
  onChoose: (key: K, value: Settings[K]) => Promise<boolean>;
}

function Choices<K extends Setting>({ name, chosen, onChoose }: ChoicesProps<K>) {
  const { title, choices } = NAMES[name];
  const [refusals, setRefusals] = useState(0);
  const pick = async (value: Settings[K]) => {
    if (!(await onChoose(name, value))) setRefusals(refusals + 1);
  };
  // After a refusal the buttons are made anew: a choice that was not written is not shown as made.
  return (
    <fieldset class={styles.setting} key={refusals}>
      <legend>{title}</legend>
      {CHOICES[name].toSorted(byName(choices)).map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={chosen === value}
            onInput={() => void pick(value)}
          />
          {choices[value]}
        </label>
      ))}
      {name === 'quoteLanguage' && <p class={styles.note}>{texts.quoteLanguageNote}</p>}
    </fieldset>
  );
}

/** In the order in which the texts name the choices: small before medium, medium before large. */
function byName<Value extends string>(choices: Record<Value, string>) {
  const order = Object.keys(choices);
  return (a: Value, b: Value) => order.indexOf(a) - order.indexOf(b);
}
