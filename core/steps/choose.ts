import { type Day, dayNumber } from '../calendar/day.ts';
import { weekdayOf } from '../calendar/week.ts';
import { channelTurn } from './channelTurn.ts';
import { type Circumstances, type Situation, situationOf } from './circumstances.ts';
import { peopleTurn } from './peopleTurn.ts';
import { waitingRows } from './recent.ts';
import { TO_A_PERSON } from './step.ts';
import { themeTurn } from './themeTurn.ts';
import type { Choice } from './why.ts';

/**
 * The next step for the day: the same one whenever it is asked for in the same circumstances.
 *
 * What was put off comes back first. Else a day begins with home on two of three days of weekends,
 * on some days of a week with a person who is due (a dormant one only after a warm-up, which is
 * proposed instead), now and then with a channel that has not been used; and on all other days, and
 * when another step is asked for, the themes take turns.
 *
 * @returns null where nothing is left to propose, as when every step is hidden
 */
export function chooseStep(circumstances: Circumstances): Choice | null {
  const situation = situationOf(circumstances);
  const { log, today, pool } = situation;
  const isFirst = !log.some(({ day }) => day === today);
  return (
    comingBack(situation) ??
    // Another step that is asked for is never a person: to decline one is to leave them a week.
    (isFirst ? (homeTurn(situation) ?? peopleTurn(situation) ?? channelTurn(situation)) : null) ??
    themeTurn(situation, pool.steps)
  );
}

/** What was put off until today, or until a day that has gone by; the longest waiting first. */
function comingBack({ steps, log, hidden, mayName, today }: Situation): Choice | null {
  const hasNamed = log.some(({ day, personId }) => day === today && personId !== null);
  const back = waitingRows(log)
    .filter(({ returnsOn }) => returnsOn !== null && returnsOn <= today)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { stepId, personId, day } of back) {
    const why = { kind: 'came-back', since: day } as const;
    const step = steps.find(({ id }) => id === stepId && !hidden.has(id));
    if (personId === null && step) return { step, personId, why };
    if (personId !== null && !hasNamed && mayName(personId, day)) {
      return { step: TO_A_PERSON, personId, why };
    }
  }
  return null;
}

/** Whether a day begins with something for home: two in every three days of weekends do. */
export function isHomeDay(day: Day, seed: number): boolean {
  const weekday = weekdayOf(day);
  const week = Math.floor((dayNumber(day) + 3) / 7);
  return weekday >= 5 && (2 * week + weekday + seed) % 3 !== 0;
}

/** Something for home, where it is a day for it. */
function homeTurn(situation: Situation): Choice | null {
  const { today, seed, pool } = situation;
  if (!isHomeDay(today, seed) || pool.seenAgo !== null) return null;
  const home = pool.steps.filter(({ theme }) => theme === 'home');
  return themeTurn(situation, home, { kind: 'weekend' });
}
