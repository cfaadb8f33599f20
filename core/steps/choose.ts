import { type Day, dayNumber, daysBetween, weekdayOf } from '../calendar/day.ts';
import type { ChannelKind } from '../people/channel.ts';
import { type Circumstances, type Situation, situationOf } from './circumstances.ts';
import type { DayStep } from './day.ts';
import { preferring } from './pool.ts';
import {
  daysAway,
  isWarm,
  isWarmingUp,
  mayNameSomebody,
  recentlyNamedPeople,
  waitingRows,
} from './recent.ts';
import { type Choice, type Step, type Theme, TO_A_PERSON, type Why } from './step.ts';

/**
 * Chooses the next step of the day, deterministically.
 *
 * Postponed steps come first. Otherwise the first step of a day is, in this order: one for home, on two
 * of three weekend days; a person who is due, on some days of a week (if dormant, a warm-up is proposed
 * first); now and then an unused channel. All other steps rotate through the themes.
 *
 * @returns null if nothing is left to propose, for example if every step is hidden
 */
export function chooseStep(circumstances: Circumstances): Choice | null {
  const situation = situationOf(circumstances);
  const { log, today, pool } = situation;
  const isFirst = !log.some(({ day }) => day === today);
  return (
    postponedStep(situation) ??
    // Never a person on request, because declining one suppresses them for a week.
    (isFirst ? (homeStep(situation) ?? personStep(situation) ?? channelStep(situation)) : null) ??
    themeStep(situation, pool.steps)
  );
}

/** Postponed until today or earlier; the oldest first. */
function postponedStep({ steps, log, hidden, mayName, today }: Situation): Choice | null {
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

/** Whether a day begins with a step for home: two of three weekend days do. */
export function isHomeDay(day: Day, seed: number): boolean {
  const weekday = weekdayOf(day);
  const week = Math.floor((dayNumber(day) + 3) / 7);
  return weekday >= 5 && (2 * week + weekday + seed) % 3 !== 0;
}

/** A step for home, if it is a day for that. */
function homeStep(situation: Situation): Choice | null {
  const { today, seed, pool } = situation;
  if (!isHomeDay(today, seed) || pool.seenAgo !== null) return null;
  const home = pool.steps.filter(({ theme }) => theme === 'home');
  return themeStep(situation, home, { kind: 'weekend' });
}

/**
 * The person who is due, or the warm-up before a dormant one; null if nobody is due, or it is not a day
 * for people.
 */
function personStep(situation: Situation): Choice | null {
  const { due, log, steps, today, pool } = situation;
  if (!due || recentlyNamedPeople(log, today).has(due.personId) || !mayNameSomebody(log, today)) {
    return null;
  }
  const { personId, dormant, silentDays } = due;
  if (!dormant || isWarm(log, steps, today)) {
    const weeks = silentDays === null ? null : Math.floor(silentDays / 7);
    return { step: TO_A_PERSON, personId, why: { kind: 'person-due', weeks, dormant } };
  }
  if (isWarmingUp(log, today)) return null;
  const gentle = pool.steps.filter(({ demand }) => demand === 'gentle');
  // Writing to people one is in touch with anyway lowers the threshold (Aknin, Sandstrom 2024).
  const words = preferring(gentle, ({ theme }) => theme === 'reach-out' || theme === 'empathy');
  return themeStep(situation, words, { kind: 'warm-up' });
}

/**
 * A candidate of the theme that was proposed longest ago, preferably derived from the quote above it;
 * null if there is none. Steps that name a person count for their theme.
 *
 * @param why the reason that made them candidates, if any
 */
function themeStep(
  { steps, log, pool, pick, quote, today }: Situation,
  candidates: readonly Step[],
  why?: Why,
): Choice | null {
  const turns = lastDays(steps, log);
  const lastOf = (theme: Theme) => turns.get(theme) ?? '';
  const themes = [...new Set(candidates.map(({ theme }) => theme))];
  const longest = themes.map(lastOf).sort()[0];
  const theme = pick(themes.filter((one) => lastOf(one) === longest));
  if (theme === undefined) return null;

  const ofTheme = candidates.filter((step) => step.theme === theme);
  const grown = preferring(ofTheme, (step) => quote !== null && step.quote === quote);
  const id = pick(grown.map((step) => step.id));
  const step = grown.find((one) => one.id === id);
  if (!step) return null;
  const days = longest ? daysBetween(longest, today) : null;
  return { step, personId: null, why: why ?? reasonFor(step) };

  function reasonFor(chosen: Step): Why {
    if (pool.seenAgo !== null) return { kind: 'rested-longest', days: pool.seenAgo };
    if (quote !== null && chosen.quote === quote) return { kind: 'from-quote', quote };
    // After a clock was set back, the last day may be in the future.
    return { kind: 'theme-turn', theme: chosen.theme, days: days && Math.max(0, days) };
  }
}

/** The last day of each theme. */
function lastDays(steps: readonly Step[], log: readonly DayStep[]): Map<Theme, Day> {
  const themes = new Map([...steps, TO_A_PERSON].map(({ id, theme }) => [id, theme]));
  const turns = new Map<Theme, Day>();
  for (const { stepId, day } of log) {
    const theme = themes.get(stepId);
    if (theme && day > (turns.get(theme) ?? '')) turns.set(theme, day);
  }
  return turns;
}

/** A channel is quiet after so many days without use. */
const QUIET_AFTER = 28;
/** At most once in so many days, and not in a profile's first ones. */
const PROPOSED_EVERY = 14;

/**
 * A step on the channel that was unused or unproposed the longest; null if it is too early for one. A
 * step done on a channel counts as its use.
 */
function channelStep({ steps, log, pool, pick, channels, today }: Situation): Choice | null {
  if (pool.seenAgo !== null) return null;
  const proposals = log.filter(({ why }) => why.kind === 'channel-unused');
  const isSettledIn = log.some(({ day }) => daysBetween(day, today) >= PROPOSED_EVERY);
  const isTooEarly = proposals.some(({ day }) => daysAway(day, today) < PROPOSED_EVERY);
  if (!isSettledIn || isTooEarly) return null;

  const quiet = channels
    .filter(({ kind }) => pool.steps.some(({ channel }) => channel === kind))
    .map(({ kind, lastUsedOn }) => {
      const proposed = proposals.filter(({ why }) => 'channel' in why && why.channel === kind);
      const used = daysSince([lastUsedOn, ...doneOn(kind, steps, log)], today);
      const touched = Math.min(
        used,
        daysSince(
          proposed.map(({ day }) => day),
          today,
        ),
      );
      return { kind, used, touched };
    })
    .filter(({ used, touched }) => Math.min(used, touched) >= QUIET_AFTER);
  const longest = Math.max(...quiet.map(({ touched }) => touched));
  const kind = pick(quiet.filter(({ touched }) => touched === longest).map((one) => one.kind));
  const id = pick(pool.steps.filter(({ channel }) => channel === kind).map((step) => step.id));
  const step = steps.find((one) => one.id === id);
  const used = quiet.find((one) => one.kind === kind)?.used;
  if (!step || !kind || used === undefined) return null;
  const weeks = Number.isFinite(used) ? Math.floor(used / 7) : null;
  return { step, personId: null, why: { kind: 'channel-unused', channel: kind, weeks } };
}

/** The days on which steps on a channel were done. */
function doneOn(kind: ChannelKind, steps: readonly Step[], log: readonly DayStep[]): Day[] {
  const ids = new Set(steps.filter(({ channel }) => channel === kind).map(({ id }) => id));
  return log
    .filter(({ stepId, outcome }) => outcome === 'done' && ids.has(stepId))
    .map(({ day }) => day);
}

/** The days since the latest of `days`; infinite where there is none. */
function daysSince(days: readonly (Day | null)[], today: Day): number {
  return Math.min(
    ...days.map((day) => (day === null ? Number.POSITIVE_INFINITY : daysBetween(day, today))),
  );
}
