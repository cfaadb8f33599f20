import { uiLocale } from '../platform/language.ts';

const format = new Intl.ListFormat(uiLocale, { type: 'conjunction' });

/** Names as they are listed in a sentence: "Ada, Bob und Eve". */
export function listed(names: readonly string[]): string {
  return format.format(names);
}
