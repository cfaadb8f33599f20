import { type Day, daysBetween } from '../calendar/day.ts';
import type { Situation } from './circumstances.ts';
import type { DayStep } from './day.ts';
import { preferring } from './pool.ts';
import { type Step, type Theme, TO_A_PERSON } from './step.ts';
import type { Choice, Why } from './why.ts';

/**
 * One of `candidates` whose theme has waited the longest for its turn, if it can be, one that grew
 * from the quote above it; null where there is none. A day with a person is a turn of theirs, too.
 *
 * @param why the reason that made them candidates, if any
 */
export function themeTurn(
  { steps, log, pool, pick, quote, today }: Situation,
  candidates: readonly Step[],
  why?: Why,
): Choice | null {
  const turns = lastTurns(steps, log);
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
    // A day yet to come, by a clock that was set back, is not long ago.
    return { kind: 'theme-turn', theme: chosen.theme, days: days && Math.max(0, days) };
  }
}

/** The last day of each theme. */
function lastTurns(steps: readonly Step[], log: readonly DayStep[]): Map<Theme, Day> {
  const themes = new Map([...steps, TO_A_PERSON].map(({ id, theme }) => [id, theme]));
  const turns = new Map<Theme, Day>();
  for (const { stepId, day } of log) {
    const theme = themes.get(stepId);
    if (theme && day > (turns.get(theme) ?? '')) turns.set(theme, day);
  }
  return turns;
}
