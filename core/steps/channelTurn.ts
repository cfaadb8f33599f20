import { type Day, daysBetween } from '../calendar/day.ts';
import type { ChannelKind } from '../people/channel.ts';
import type { Situation } from './circumstances.ts';
import type { DayStep } from './day.ts';
import { daysAway } from './recent.ts';
import type { Step } from './step.ts';
import type { Choice } from './why.ts';

/** A channel is quiet after so many days without use. */
const QUIET_AFTER = 28;
/** A quiet channel is proposed once in so many days, and not in the first ones of a profile. */
const PROPOSED_EVERY = 14;

/**
 * Now and then, a step on the channel that was used, or proposed so, the longest ago; else null.
 * A step that was done on a channel is a use of it.
 */
export function channelTurn({ steps, log, pool, pick, channels, today }: Situation): Choice | null {
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
