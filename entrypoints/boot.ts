import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { adopt } from '../components/page/adopt.ts';
import { bringApp } from '../components/page/bringApp.ts';
import { pressEnterOnce } from '../components/page/keys.ts';
import { applyFirstLook } from '../components/page/look.ts';
import { watchStart } from '../components/page/watchStart.ts';
import { QuoteElement } from '../components/quotes/QuoteElement.ts';
import { firstQuote } from '../content/quotes/firstQuote.ts';
import { parseQuoteCache, parseShownQuote, takeQuote } from '../core/quotes/quoteCache.ts';
import { readBootCache, readTabCache, writeBootCache } from '../platform/bootCache.ts';
import { uiLanguage } from '../platform/language.ts';
import style from './newtab/newtab.css?inline';

/**
 * Runs in the new tab's head before its first paint, as one small classic script: sets the theme and shows
 * the quote from the cache. Everything else is requested only after the paint.
 */
export default defineUnlistedScript(() => {
  adopt(style);
  applyFirstLook();
  const before = parseShownQuote(readTabCache());
  const cache = parseQuoteCache(readBootCache('quotes'));
  if (before) {
    QuoteElement.first = before;
  } else if (cache) {
    const { quote, rest, isRepeat } = takeQuote(cache, new Date());
    QuoteElement.first = quote;
    QuoteElement.isRepeat = isRepeat;
    if (rest !== cache) writeBootCache('quotes', JSON.stringify(rest));
  } else {
    QuoteElement.first = firstQuote[uiLanguage];
  }
  customElements.define('nahbar-quote', QuoteElement);
  pressEnterOnce();
  watchStart();
  bringApp(QuoteElement.first !== null);
});
