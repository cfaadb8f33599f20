import { spelled } from '../core/settings/spelling.ts';
import { uiLocale } from '../platform/language.ts';

/**
 * Resolves to the imported words, spelt as in the user's region; or reports a failure to the watcher of
 * the page's start, which then need not wait for it.
 */
export function orMissing<T>(coming: Promise<T>): Promise<T> {
  return coming.then(
    (words) => spelled(words, uiLocale),
    (error) => {
      dispatchEvent(new Event('missing'));
      throw error;
    },
  );
}
