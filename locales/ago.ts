import type { Silence } from '../core/people/rhythm.ts';
import { unbroken } from '../core/typography.ts';
import { uiLocale } from '../platform/language.ts';

/** How long ago something was, such as "vor 6 Wochen" or "yesterday". */
export function ago({ unit, count }: Silence): string {
  return unbroken(new Intl.RelativeTimeFormat(uiLocale, { numeric: 'auto' }).format(-count, unit));
}
