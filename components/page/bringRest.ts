import { afterFirstPaint } from './afterFirstPaint.ts';

/** A page that paints something of its own before its app is there. */
export interface Rest {
  /** The page, by which the build calls its app (`workshop/quoteFirst.ts`). */
  page: 'newtab' | 'popup';
}

/** Where the build puts the styles of all pages. */
const STYLE = '/assets/style.css';

/**
 * Asks for the stylesheet and the app of a page, once its first content is painted: until
 * then they would compete with it.
 *
 * @param hasContent whether there is anything to paint; if not, the app is what the page waits for
 */
export function bringRest(rest: Rest, hasContent: boolean): void {
  if (hasContent) afterFirstPaint(() => askFor(rest));
  else askFor(rest);
}

function askFor({ page }: Rest): void {
  document.head.append(
    Object.assign(document.createElement('link'), { rel: 'stylesheet', href: STYLE }),
    Object.assign(document.createElement('script'), { type: 'module', src: `/chunks/${page}.js` }),
  );
}
