import type { ReadonlySignal } from '@preact/signals';
import { type Quote, type QuoteLanguage, shownQuote } from '../../core/quotes/quote.ts';
import { words } from '../../locales/libraryWords.ts';
import { neighbourOf } from '../page/focus.ts';
import { attempt } from '../page/notices.ts';
import styles from './HiddenList.module.css';

const texts = words.hidden;

interface Props {
  hidden: ReadonlySignal<Quote[] | undefined>;
  language: ReadonlySignal<QuoteLanguage>;
  store: { unhide(ids: readonly string[]): Promise<void> };
}

/** The quotes that are not for this user, each with the way back. */
export function HiddenList({ hidden, language, store }: Props) {
  const quotes = hidden.value;
  const showAgain = async (id: string, button: HTMLElement) => {
    const next = neighbourOf(button);
    if (await attempt(() => store.unhide([id]), { say: words.quotes.shownAgain })) next?.focus();
  };
  if (!quotes) return null;
  if (quotes.length === 0) {
    return (
      <p class={styles.empty}>
        {texts.noHidden} {texts.noHiddenWhy}
      </p>
    );
  }
  return (
    <ul class={styles.list} aria-label={texts.title}>
      {quotes.map((quote) => {
        const shown = shownQuote(quote, language.value);
        return (
          <li key={quote.id}>
            <p lang={shown.language}>{shown.text}</p>
            <button
              type="button"
              class="quiet"
              aria-label={texts.showQuoteAgain(shown.text)}
              onClick={(event) => void showAgain(quote.id, event.currentTarget)}
            >
              {texts.showAgain}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
