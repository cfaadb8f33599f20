import type { Language } from '../core/quotes/deck.ts';
import { localeFor } from '../core/settings/language.ts';

/** Formatters of dates, times, numbers and plurals: see `localeFor`. */
function formatsOf(language: Language) {
  const locale = localeFor(language, navigator.languages);
  const rules = new Intl.PluralRules(locale);
  return {
    locale,
    /** The time of day: such as 14:02. */
    clock: (at: Date | number) => new Date(at).toLocaleTimeString(locale, { timeStyle: 'short' }),
    /** What goes with the number `n`: `one`, or `other`. */
    plural: (n: number, one: string, other: string) => (rules.select(n) === 'one' ? one : other),
  };
}

export const german = formatsOf('de');
export const english = formatsOf('en');
