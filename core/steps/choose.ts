import { type Day, dayNumber, daysBetween, weekdayOf } from '../calendar/day.ts';
import type { ChannelKind } from '../people/channel.ts';
import type { Occasion } from '../people/occasions.ts';
import { takesCourage } from '../people/rhythm.ts';
import { type Circumstances, type Situation, situationOf } from './circumstances.ts';
import type { DayStep } from './day.ts';
import { preferring } from './pool.ts';
import {
  daysAway,
  isWarm,
  isWarmingUp,
  mayNameSomebody,
  occasionKey,
  recentlyNamedPeople,
  waitingRows,
} from './recent.ts';
import { type Choice, type Step, type Theme, TO_A_PERSON, type Why } from './step.ts';

/**
 * Chooses the next step of the day, deterministically.
 *
 * What was meant for this day comes first: follow-ups, then birthdays and other yearly dates. Then come
 * postponed steps. Otherwise the first step of a day is, in this order: one for home, on two
 * of three weekend days; a person who is due, on some days of a week (if dormant, or never contacted, a
 * warm-up is proposed first); now and then an unused channel. Another one, which the user asks for, is a person who is due, if
 * the day has named nobody yet. All other steps rotate through the themes, those about people a little
 * faster; where there is a choice, none begins as one of the last days did.
 *
 * @returns null if nothing is left to propose, for example if every step is hidden
 */
export function chooseStep(circumstances: Circumstances): Choice | null {
  const situation = situationOf(circumstances);
  const { log, today, pool } = situation;
  const isFirst = !log.some(({ day }) => day === today);
  return (
    occasionStep(situation) ??
    postponedStep(situation) ??
    (isFirst ? firstStep(situation) : anotherStep(situation)) ??
    themeStep(situation, pool.steps)
  );
}

function firstStep(situation: Situation): Choice | null {
  const { log, today } = situation;
  return (
    homeStep(situation) ??
    (mayNameSomebody(log, today) ? personStep(situation) : null) ??
    channelStep(situation)
  );
}

/** Asked for, so that it may be a person also where the week has named enough of them. */
function anotherStep(situation: Situation): Choice | null {
  const { log, today } = situation;
  const hasNamed = log.some(({ day, personId }) => day === today && personId !== null);
  return hasNamed ? null : personStep(situation);
}

/** A follow-up or a yearly date that was not proposed today yet. */
function occasionStep({ occasions, log, today }: Situation): Choice | null {
  const asked = new Set(
    log.filter(({ day }) => day === today).map(({ personId, why }) => occasionKey(personId, why)),
  );
  const whys = occasions.map((occasion) => ({
    personId: occasion.person.id,
    why: whyOf(occasion),
  }));
  const next = whys.find(({ personId, why }) => !asked.has(occasionKey(personId, why)));
  return next ? { step: TO_A_PERSON, ...next } : null;
}

/** The reason for a step about what a day has in store. */
export function whyOf(occasion: Occasion): Why {
  if (occasion.kind === 'follow-up') return { kind: 'follow-up', ...occasion.followUp };
  const { kind, label } = occasion.date;
  return { kind: 'yearly-date', date: kind, label, day: occasion.day };
}

/** Postponed until today or earlier; the oldest first. */
function postponedStep({ steps, log, hidden, mayName, today }: Situation): Choice | null {
  const hasNamed = log.some(({ day, personId }) => day === today && personId !== null);
  const back = waitingRows(log)
    .filter(({ returnsOn }) => returnsOn !== null && returnsOn <= today)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { stepId, personId, day, why: before } of back) {
    // A birthday is still one a day later.
    const why: Why = before.kind === 'yearly-date' ? before : { kind: 'came-back', since: day };
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

/** The person who is due, or the warm-up before one who takes courage; null if nobody is due. */
function personStep(situation: Situation): Choice | null {
  const { due, log, steps, today, pool } = situation;
  if (!due || recentlyNamedPeople(log, today).has(due.personId)) return null;
  const { personId, dormant, silentDays, rhythm, isFirst } = due;
  const isNew = silentDays === null;
  if (!takesCourage({ dormant, isNew }) || isWarm(log, steps, today)) {
    const weeks = silentDays === null ? null : Math.floor(silentDays / 7);
    return {
      step: TO_A_PERSON,
      personId,
      why: { kind: 'person-due', weeks, dormant, rhythm, isFirst },
    };
  }
  if (isWarmingUp(log, today)) return null;
  const gentle = pool.steps.filter(({ demand }) => demand === 'gentle');
  // Writing to people one is in touch with anyway lowers the threshold (Aknin, Sandstrom 2024).
  const words = preferring(gentle, ({ theme }) => theme === 'reach-out' || theme === 'empathy');
  return themeStep(situation, words, { kind: 'warm-up', ...(isNew && { isNew }) });
}

/** How fast a theme's turn comes: a day of waiting counts this much. */
export const THEME_WEIGHTS: Record<Theme, number> = {
  'reach-out': 1.5,
  empathy: 1.5,
  'comfort-zone': 0.9,
  'specific-networks': 1,
  'be-visible': 1,
  home: 1,
  calls: 1,
};

/** A verb rests for so many days, if another step fits as well: ten times in sixty days at most. */
const VERB_RESTS = 6;

/** Those that do not begin as one of the last days did; all of them where each does. */
function varied(situation: Situation, candidates: readonly Step[]): Step[] {
  const { steps, log, today } = situation;
  const verbs = new Map(steps.map(({ id, verb }) => [id, verb]));
  const lately = new Set(
    log
      .filter(({ day }) => daysAway(day, today) < VERB_RESTS)
      .map(({ stepId }) => verbs.get(stepId)),
  );
  return preferring(candidates, ({ verb }) => !lately.has(verb));
}

/**
 * A candidate of the theme that was proposed longest ago by its weight, preferably derived from the quote
 * above it; null if there is none. Steps that name a person count for their theme.
 *
 * @param why the reason that made them candidates, if any
 */
function themeStep(situation: Situation, candidates: readonly Step[], why?: Why): Choice | null {
  const { steps, log, pool, pick, quote, today } = situation;
  const turns = lastDays(steps, log);
  const waited = (theme: Theme) =>
    daysSince([turns.get(theme) ?? null], today) * THEME_WEIGHTS[theme];
  const themes = [...new Set(candidates.map(({ theme }) => theme))];
  const longest = Math.max(...themes.map(waited));
  const theme = pick(themes.filter((one) => waited(one) === longest));
  if (theme === undefined) return null;

  const ofTheme = candidates.filter((step) => step.theme === theme);
  const grown = preferring(ofTheme, (step) => quote !== null && step.quote === quote);
  const id = pick(varied(situation, grown).map((step) => step.id));
  const step = grown.find((one) => one.id === id);
  if (!step) return null;
  const last = turns.get(theme);
  const days = last === undefined ? null : daysBetween(last, today);
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

/** Channels on which most work is done: one of them comes before one that fewer use for it. */
const EVERYDAY: readonly ChannelKind[] = ['email', 'linkedin', 'phone', 'whatsapp'];

/**
 * A step on the channel that was unused or unproposed the longest, an everyday one before others; null if
 * it is too early for one. A step done on a channel counts as its use.
 */
function channelStep(situation: Situation): Choice | null {
  const { steps, log, pool, pick, channels, today } = situation;
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
  const longestQuiet = quiet.filter(({ touched }) => touched === longest).map((one) => one.kind);
  const kind = pick(preferring(longestQuiet, (one) => EVERYDAY.includes(one)));
  const onIt = pool.steps.filter(({ channel }) => channel === kind);
  const id = pick(varied(situation, onIt).map((step) => step.id));
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
