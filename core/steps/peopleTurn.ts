import type { Situation } from './circumstances.ts';
import { preferring } from './pool.ts';
import { isWarm, isWarmingUp, mayNameSomebody, peopleToLeave } from './recent.ts';
import { TO_A_PERSON } from './step.ts';
import { themeTurn } from './themeTurn.ts';
import type { Choice } from './why.ts';

/**
 * The person who is due, or, where they are dormant, the gentle step that comes before; null where
 * nobody is due and where it is not a day for people.
 */
export function peopleTurn(situation: Situation): Choice | null {
  const { due, log, steps, today, pool } = situation;
  if (!due || peopleToLeave(log, today).has(due.personId) || !mayNameSomebody(log, today)) {
    return null;
  }
  const { personId, dormant, silentDays } = due;
  if (!dormant || isWarm(log, steps, today)) {
    const weeks = silentDays === null ? null : Math.floor(silentDays / 7);
    return { step: TO_A_PERSON, personId, why: { kind: 'person-due', weeks, dormant } };
  }
  if (isWarmingUp(log, today)) return null;
  const gentle = pool.steps.filter(({ demand }) => demand === 'gentle');
  // Writing to those whom one writes to anyway is what warms up (Aknin, Sandstrom 2024).
  const words = preferring(gentle, ({ theme }) => theme === 'reach-out' || theme === 'empathy');
  return themeTurn(situation, words, { kind: 'warm-up' });
}
