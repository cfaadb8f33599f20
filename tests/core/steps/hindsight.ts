import { dayNumber } from '../../../core/calendar/day.ts';
import type { DayStep } from '../../../core/steps/day.ts';
import { type Step, THEMES, type Theme } from '../../../core/steps/step.ts';
import type { Proposal } from './year.ts';

/** A proposal with what the rules should have known of it, worked out apart from the code. */
export interface Judged extends Proposal {
  day: number;
  /** The day before `day` on which the step was last proposed, or this very one; null if never. */
  seenOn: number | null;
  /** The steps that are not hidden and were not proposed within 60 days. */
  others: Step[];
  /** Those of `others` that are not too bold without a warm-up. */
  fitting: Step[];
  /** Whether a gentle deed of the last three days lies between the last bold proposal and this. */
  warm: boolean;
  bold: boolean;
  /** The day of each theme's last turn; -1 where it had none. */
  turns: Map<Theme, number>;
}

export function judged(proposals: Proposal[], rows: DayStep[], steps: Step[]): Judged[] {
  const outcomes = new Map(rows.map(({ id, outcome }) => [id, outcome]));
  const seen = new Map<string, number>();
  const turns = new Map<Theme, number>(THEMES.map((theme) => [theme, -1]));
  let warmedOn = Number.NEGATIVE_INFINITY;
  return proposals.map((proposal) => {
    const { row, step, circumstances } = proposal;
    const day = dayNumber(row.day);
    const warm = day - warmedOn <= 3;
    const others = steps.filter(
      ({ id }) => !circumstances.hidden.has(id) && !(day - (seen.get(id) ?? -Infinity) <= 60),
    );
    const isPerson = row.personId !== null;
    const bold = row.why.kind === 'person-due' ? row.why.dormant : step.demand === 'bold';
    const known = {
      ...proposal,
      day,
      seenOn: seen.get(step.id) ?? null,
      others,
      fitting: others.filter(({ demand }) => warm || demand !== 'bold'),
      warm,
      bold,
      turns: new Map(turns),
    };
    seen.set(step.id, day);
    turns.set(step.theme, day);
    const gentle = isPerson ? row.why.kind === 'person-due' : step.demand === 'gentle';
    if (bold) warmedOn = Number.NEGATIVE_INFINITY;
    else if (gentle && outcomes.get(row.id) === 'done') warmedOn = day;
    return known;
  });
}
