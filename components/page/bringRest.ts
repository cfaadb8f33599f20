import { uiLanguage } from '../../platform/language.ts';
import { afterFirstPaint } from './afterFirstPaint.ts';

/** A page that paints something of its own before its app is there. */
export interface Rest {
  /** The page, by which the build calls its app (`workshop/quoteFirst.ts`). */
  page: 'newtab' | 'popup';
  /** The noun of its words. The app would ask for them itself, but only once it is there. */
  words: 'newtab' | 'calls';
}

/** Where the build puts the styles of all pages. */
const STYLE = '/assets/style.css';

/**
 * Asks for the stylesheet, the app and the words of a page, once its first content is painted: until
 * then they would compete with it.
 *
 * @param hasContent whether there is anything to paint; if not, the app is what the page waits for
 */
export function bringRest(rest: Rest, hasContent: boolean): void {
  if (hasContent) afterFirstPaint(() => askFor(rest));
  else askFor(rest);
}

function askFor({ page, words }: Rest): void {
  document.head.append(
    Object.assign(document.createElement('link'), { rel: 'stylesheet', href: STYLE }),
    ...[`/chunks/${page}.js`, `/chunks/${words}.${uiLanguage}.js`].map((src) =>
      Object.assign(document.createElement('script'), { type: 'module', src }),
    ),
  );
}
