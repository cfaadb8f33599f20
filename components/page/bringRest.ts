import { uiLanguage } from '../../platform/language.ts';
import { afterFirstPaint } from './afterFirstPaint.ts';

/** Where the build puts what the new tab does not need for its first paint (`workshop/quoteFirst.ts`). */
const STYLE = '/assets/style.css';
const APP = '/chunks/newtab.js';
/** The app would ask for them itself, but only once it is there. */
const WORDS = `/chunks/newtab.${uiLanguage}.js`;

/**
 * Asks for the stylesheet, the app and the words of the new tab, once its first content is painted: until then
 * they would compete with it.
 *
 * @param hasContent whether there is anything to paint; if not, the app is what the page waits for
 */
export function bringRest(hasContent: boolean): void {
  if (hasContent) afterFirstPaint(askForRest);
  else askForRest();
}

function askForRest(): void {
  document.head.append(
    Object.assign(document.createElement('link'), { rel: 'stylesheet', href: STYLE }),
    ...[APP, WORDS].map((src) =>
      Object.assign(document.createElement('script'), { type: 'module', src }),
    ),
  );
}
