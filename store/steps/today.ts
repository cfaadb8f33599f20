import type { ReadonlySignal } from '@preact/signals';
import { stepWords } from '../../content/steps.ts';
import { spelled } from '../../core/settings/spelling.ts';
import type { DayStep } from '../../core/steps/day.ts';
import { uiLanguage, uiLocale } from '../../platform/language.ts';
import { live } from '../live.ts';
import { writeForGood } from '../open.ts';
import { lookAtDay, today } from '../today.ts';
import { PROPOSAL_TABLES, propose } from './propose.ts';

/** The steps proposed today, in no order; `undefined` until loaded. */
export const rowsOfToday: ReadonlySignal<DayStep[] | undefined> = live(() => {
  const day = today.value;
  return (rows) => rows.steps.where('day').between(day, day, true, true).toArray();
});

/**
 * `standing`: there is a step for today; `none` is left to choose; `nobody`: the profile is new, and has
 * nobody in it and no step yet.
 */
export type Proposal = 'standing' | 'none' | 'nobody';

/**
 * Proposes a step for today, unless there is one. It is stored as a row, so that every tab shows the same,
 * however many ask at once.
 *
 * @param evenIfNew whether to propose one to a new profile, too, which is asked for a first person instead
 * @throws Refused where nothing lasts
 */
export async function proposeStep(evenIfNew: boolean): Promise<Proposal> {
  // Before the act: an IndexedDB transaction ends while other promises are awaited.
  const words = spelled(await stepWords[uiLanguage](), uiLocale);
  const proposal = await writeForGood(PROPOSAL_TABLES, async (rows): Promise<Proposal> => {
    if (!evenIfNew && (await rows.people.count()) + (await rows.steps.count()) === 0) {
      return 'nobody';
    }
    return (await propose(rows, Date.now(), words)) ? 'standing' : 'none';
  });
  // The step is of the day of the act: it may be past midnight now.
  lookAtDay();
  return proposal;
}
