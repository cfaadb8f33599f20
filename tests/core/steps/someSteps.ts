import { CHANNELS } from '../../../core/people/channel.ts';
import type { DayStep } from '../../../core/steps/day.ts';
import { type Demand, type Effort, type Step, THEMES } from '../../../core/steps/step.ts';

const DEMANDS: Demand[] = ['gentle', 'steady', 'gentle', 'bold', 'steady'];
const EFFORTS: Effort[] = [2, 5, 10];

/** As many steps as Nahbar has, about: every theme with every demand, some on each channel. */
export const someSteps: Step[] = Array.from({ length: 130 }, (_, i) => {
  const theme = THEMES[i % THEMES.length] ?? 'home';
  const channel = theme !== 'home' && i % 4 === 0 ? CHANNELS[(i / 4) % CHANNELS.length] : undefined;
  return {
    id: `step-${i}`,
    theme,
    effort: EFFORTS[i % EFFORTS.length] ?? 5,
    verb: `verb-${i % 11}`,
    demand: DEMANDS[Math.floor(i / THEMES.length) % DEMANDS.length] ?? 'gentle',
    ...(channel && { channel }),
    ...(i % 5 === 0 && { quote: `quote-${i % 3}` }),
  };
});

/** A row of a step that came with the turn of its theme. */
export function someRow(day: string, stepId: string, more: Partial<DayStep> = {}): DayStep {
  return {
    id: `${day}/1`,
    day,
    stepId,
    words: '',
    personId: null,
    why: { kind: 'theme-turn', theme: 'empathy', days: null },
    outcome: 'open',
    doneAt: null,
    note: '',
    returnsOn: null,
    ...more,
  };
}
