import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { adoptStyles, bringApp } from '../components/page/firstPaint.ts';
import { pressEnterOnce } from '../components/page/keys.ts';
import { applyFirstLook } from '../components/page/look.ts';
import { watchStart } from '../components/page/watchStart.ts';
import { QuoteElement } from '../components/quotes/QuoteElement.ts';
import { firstQuote } from '../content/quotes/firstQuote.ts';
import { parseQuoteCache, quoteKept, takeQuote } from '../core/quotes/quoteCache.ts';
import { readBootCache, readTabCache, writeBootCache } from '../platform/bootCache.ts';
import { uiLanguage } from '../platform/language.ts';
import style from './newtab/newtab.css?inline';

/**
 * Runs in the new tab's head before its first paint, as one small classic script: sets the theme and shows
 * the quote from the cache. Everything else is requested only after the paint.
 */
export default defineUnlistedScript(() => {
  adoptStyles(style);
  const { quoteOnTab } = applyFirstLook();
  const now = new Date();
  const cache = parseQuoteCache(readBootCache('quotes'));
  const before = quoteKept(readTabCache(), cache, now);
  if (quoteOnTab === 'off') {
    document.documentElement.dataset.withoutQuote = '';
  } else if (before) {
    QuoteElement.first = before;
  } else if (cache) {
    const { quote, rest, isRepeat } = takeQuote(cache, now);
    QuoteElement.first = quote;
    QuoteElement.isRepeat = isRepeat;
    if (rest !== cache) writeBootCache('quotes', JSON.stringify(rest));
  } else {
    QuoteElement.first = firstQuote[uiLanguage];
  }
  customElements.define('nahbar-quote', QuoteElement);
  pressEnterOnce();
  watchStart();
  // The app of a tab in the background replaces a repeated quote before it is seen.
  const waits = QuoteElement.first !== null && !(QuoteElement.isRepeat && document.hidden);
  bringApp(waits);
});
