import { uiLocale } from '../../platform/language.ts';

/** The time of day of a moment, which is in milliseconds since 1970, UTC: such as 14:02. */
export function clockOf(at: number): string {
  return new Date(at).toLocaleTimeString(uiLocale, { timeStyle: 'short' });
}
