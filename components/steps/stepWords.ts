import { dayOf } from '../../core/calendar/localDay.ts';
import { silenceSince } from '../../core/people/silence.ts';
import type { Why } from '../../core/steps/why.ts';
import { ago } from '../../locales/ago.ts';
import { words } from '../../locales/words.ts';
import type { ShownStep } from './stepToday.ts';

const texts = words.today;

/** What a step says: its own words, or whom it is about. */
export function stepWords(step: ShownStep): string {
  const { row, person } = step;
  if (row.personId === null) return row.words;
  const name = person?.name ?? row.words;
  if (row.outcome === 'done') return texts.reached(name);
  if (isOvertaken(step)) return texts.over(name);
  const last = person?.lastContactAt;
  return texts.write(name, last == null ? null : ago(silenceSince(last, Date.now())));
}

/** Whether life has been faster: the person is gone, or was met before the step was taken. */
export function isOvertaken({ row, person }: ShownStep): boolean {
  if (row.personId === null) return false;
  return !person || (person.lastContactAt !== null && dayOf(person.lastContactAt) >= row.day);
}

/** One short sentence that says why a step was chosen. */
export function reasonFor(why: Why): string {
  const { reasons, channels } = words;
  // A newer Nahbar, whose backup was restored, may have had reasons that this one does not know.
  const tell = reasons[why.kind] as ((why: Why, said: object) => string) | undefined;
  return (tell ?? reasons.unknown)(why, { ago, channels });
}
