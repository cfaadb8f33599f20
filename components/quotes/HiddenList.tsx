import type { ReadonlySignal } from '@preact/signals';
import { type QuoteLanguage, shownQuote } from '../../core/quotes/quote.ts';
import { words } from '../../locales/libraryWords.ts';
import { hiddenQuotes, unhide } from '../../store/quotes/hiddenQuotes.ts';
import { Empty } from '../page/Empty.tsx';
import { neighbourOf } from '../page/focus.ts';
import { attempt } from '../page/notices.ts';
import styles from './HiddenList.module.css';
import { LongText, QuoteCaption } from './QuoteCaption.tsx';
import { brief } from './quoteText.ts';

const texts = words.hidden;

/** The quotes that the user has hidden, each with a button to show it again. */
export function HiddenList({ language }: { language: ReadonlySignal<QuoteLanguage> }) {
  const quotes = hiddenQuotes.value;
  const showAgain = async (id: string, button: HTMLElement) => {
    const next = neighbourOf(button);
    if (await attempt(() => unhide([id]), { say: words.quotes.shownAgain })) next?.focus();
  };
  if (!quotes) return null;
  if (quotes.length === 0) {
    return (
      <Empty of={['hiddenQuotes', 'quotes']}>
        <p class={styles.empty}>
          {texts.noHidden} {texts.noHiddenWhy}
        </p>
      </Empty>
    );
  }
  return (
    <ul class={styles.list} aria-label={texts.title}>
      {quotes.map((quote) => {
        const shown = shownQuote(quote, language.value);
        return (
          <li key={quote.id}>
            <figure>
              <LongText text={shown.text} language={shown.language} />
              <QuoteCaption shown={shown} source={quote.source} />
            </figure>
            <button
              type="button"
              class="quiet"
              aria-label={texts.showQuoteAgain(brief(shown.text))}
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
