import type { Quote } from '../../core/quotes/quote.ts';
import { words } from '../../locales/libraryWords.ts';
import { appVersion } from '../../platform/appVersion.ts';
import styles from './About.module.css';

const texts = words.settings;

/** The sources of the quotes, the privacy statement, the version, the licences, and the way to the help page. */
export function About({ sources }: { sources: readonly Quote['source'][] }) {
  return (
    <div class={styles.about}>
      <h2>{texts.source}</h2>
      <ul>
        {sources.map(({ title, author, publisher }) => (
          <li key={title}>{words.quotes.interview(title, author, publisher)}</li>
        ))}
      </ul>
      <h2>{texts.privacy}</h2>
      <p>{texts.privacyNote}</p>
      <p class={styles.licences}>
        Nahbar {appVersion()}{' '}
        <a class="quiet" href="/licences.txt">
          {texts.licences}
        </a>
      </p>
      <p>
        <a class="quiet" href="/help.html">
          {texts.help}
        </a>
      </p>
    </div>
  );
}
