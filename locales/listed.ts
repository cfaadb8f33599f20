import { uiLocale } from '../platform/language.ts';

const format = new Intl.ListFormat(uiLocale, { type: 'conjunction' });

/** Formats a list of names: "Ada, Bob und Eve". */
export function listed(names: readonly string[]): string {
  return format.format(names);
}
