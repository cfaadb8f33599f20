import type { Language } from '../../core/quotes/deck.ts';
import { INTRODUCTION_LENGTHS } from '../../core/settings/introduction.ts';
import { words } from '../../locales/libraryWords.ts';
import { uiLanguage } from '../../platform/language.ts';
import { introduction, writeIntroduction } from '../../store/settings/introduction.ts';
import { say } from '../page/notices.ts';
import { SavedField } from '../page/SavedField.tsx';
import styles from './IntroductionFields.module.css';

const texts = words.introduction;

/** The language of the interface first. */
const LANGUAGES: readonly Language[] = uiLanguage === 'de' ? ['de', 'en'] : ['en', 'de'];

/** What the user says of themself, in two lengths and two languages, to write and to copy. */
export function IntroductionFields() {
  const known = introduction.value;
  if (!known) return null;
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      say(texts.copied);
    } catch {
      say(texts.notCopied);
    }
  };
  return (
    <div class={styles.fields}>
      <p>{texts.why}</p>
      {LANGUAGES.flatMap((language) =>
        INTRODUCTION_LENGTHS.map((length) => {
          const saved = known[length][language];
          const label = texts.field(texts.lengths[length], texts.languages[language]);
          return (
            <div key={label}>
              <SavedField
                name={`introduction.${length}.${language}`}
                label={label}
                hint={language === uiLanguage ? texts.hints[length] : ''}
                saved={saved}
                onSave={(text) => writeIntroduction(length, language, text)}
                isLong
              />
              {saved && (
                <button
                  type="button"
                  class="quiet"
                  aria-label={texts.copyIt(label)}
                  onClick={() => void copy(saved)}
                >
                  {texts.copy}
                </button>
              )}
            </div>
          );
        }),
      )}
    </div>
  );
}
