import { words } from '../../locales/libraryWords.ts';
import { NEW_TAB_IS_A_CHOICE } from '../../platform/newTab.ts';
import styles from './WithoutNewTab.module.css';

const texts = words.settings;

/** How to have Nahbar without its new tab: no extension can switch that off, only the browser can. */
export function WithoutNewTab() {
  return (
    <section class={styles.without} aria-labelledby="without-new-tab">
      <h2 id="without-new-tab">{texts.withoutNewTab}</h2>
      <p>
        {texts.howWithoutNewTab[NEW_TAB_IS_A_CHOICE ? 'chosen' : 'given']} {texts.restOfNahbar}
      </p>
    </section>
  );
}
