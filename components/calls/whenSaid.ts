import { type Day, daysAfter } from '../../core/calendar/day.ts';
import { dayOf } from '../../core/calendar/localDay.ts';
import { words } from '../../locales/panelWords.ts';
import { uiLocale } from '../../platform/language.ts';

const texts = words.nextCalls;

/** When a call begins, as it is said at `now`: the clock, with the day where it is another. */
export function whenSaid(at: number, now: number): string {
  const time = new Date(at);
  const clock = time.toLocaleTimeString(uiLocale, { timeStyle: 'short' });
  const [day, today]: Day[] = [dayOf(at), dayOf(now)];
  if (day === today) return texts.today(clock);
  const isNext = day === daysAfter(today ?? '', 1);
  const name = isNext
    ? texts.nextDay
    : time.toLocaleDateString(uiLocale, { weekday: 'short', day: 'numeric', month: 'short' });
  return texts.otherDay(name, clock);
}
