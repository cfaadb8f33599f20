import type { ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useState } from 'preact/hooks';
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

/** The settings of this form. Those about calls are in the calls section. */
type Setting = Exclude<keyof Settings, CallSetting>;

const NAMES: { [K in Setting]: { title: string; choices: Record<Settings[K], string> } } = {
  language: { title: texts.language, choices: texts.languages },
  rhythm: { title: texts.rhythm, choices: texts.rhythms },
  quoteLanguage: { title: texts.quoteLanguage, choices: texts.quoteLanguages },
  theme: { title: texts.theme, choices: texts.themes },
  textSize: { title: texts.textSize, choices: texts.textSizes },
  quoteOnTab: { title: texts.quoteOnTab, choices: texts.onOff },
  stepOnTab: { title: texts.stepOnTab, choices: texts.onOff },
  clock: { title: texts.clock, choices: texts.onOff },
  keys: { title: texts.keys, choices: texts.onOff },
};

/** The settings in their groups. */
const GROUPS: readonly { title: string; settings: readonly Setting[] }[] = [
  { title: texts.look, settings: ['language', 'theme', 'textSize'] },
  {
    title: texts.newTab,
    settings: ['rhythm', 'quoteLanguage', 'quoteOnTab', 'stepOnTab', 'clock', 'keys'],
  },
];

/** Every setting as a group of radio buttons. A choice is saved at once. */
export function SettingsForm({ settings, onChoose }: Props) {
  const chosen = settings.value;
  const isLoaded = chosen !== undefined;
  useLayoutEffect(() => {
    if (isLoaded) resumeAfterReload();
  }, [isLoaded]);
  if (!chosen) return null;
  const choose = async <K extends Setting>(key: K, value: Settings[K]) => {
    prepareReload(key, value);
    const isDone = await attempt(() => onChoose(key, value), { say: texts.saved });
    if (!isDone) history.replaceState(null, '');
    return isDone;
  };
  return (
    <form class={styles.form}>
      {GROUPS.map(({ title, settings }) => (
        <section key={title}>
          <h2>{title}</h2>
          {settings.map((key) => (
            <Choices key={key} name={key} chosen={chosen[key]} onChoose={choose} />
          ))}
        </section>
      ))}
    </form>
  );
}

/** Another language reloads the page (`followLook`): remembers the setting in the history entry until then. */
function prepareReload<K extends Setting>(key: K, value: Settings[K]): void {
  const choice = key === 'language' ? (value as Settings['language']) : null;
  if (choice && languageOf(choice) !== uiLanguage) history.replaceState({ chosen: key }, '');
}

/** After that reload: shows the notice that it cut off, and restores the focus. */
function resumeAfterReload(): void {
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
  // A new key after a refusal: the radio buttons are created again and show the value that is stored.
  return (
    <fieldset class={styles.setting} key={refusals}>
      <legend>{title}</legend>
      <div class={styles.choices}>
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
      </div>
      {name === 'quoteLanguage' && <p class={styles.note}>{texts.quoteLanguageNote}</p>}
    </fieldset>
  );
}

/** Sorts choices by their order in the texts: small, medium, large. */
function byName<Value extends string>(choices: Record<Value, string>) {
  const order = Object.keys(choices);
  return (a: Value, b: Value) => order.indexOf(a) - order.indexOf(b);
}
