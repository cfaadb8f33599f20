import { daysAfter, daysBetween } from '../../../core/calendar/day.ts';
import { CHANNELS, type ChannelKind } from '../../../core/people/channel.ts';
import { chooseStep } from '../../../core/steps/choose.ts';
import type { Circumstances, DuePerson } from '../../../core/steps/circumstances.ts';
import {
  another,
  type DayStep,
  done,
  hiddenSteps,
  later,
  notForMe,
  proposed,
  standing,
} from '../../../core/steps/day.ts';
import { isWarm, recentlyNamedPeople } from '../../../core/steps/recent.ts';
import type { Step } from '../../../core/steps/step.ts';
import { someSteps } from './someSteps.ts';

export type Deed = 'done' | 'tomorrow' | 'next-week' | 'another' | 'hide' | 'leave';

/** What somebody does about a step; `luck` is a number from 0 to 1. */
export type Habit = (row: DayStep, luck: number) => Deed;

/** Somebody to stay in touch with, once in so many days. */
export interface Acquaintance {
  id: string;
  every: number;
  lastContact: string;
}

/** A step as it was proposed, and what it was chosen from. */
export interface Proposal {
  row: DayStep;
  step: Step;
  circumstances: Circumstances;
}

export const FIRST_DAY = '2026-01-01';

/** A year of somebody who opens a tab every day. What it gives is the same for the same options. */
export function aYear(options: {
  habit: Habit;
  seed?: number;
  steps?: Step[];
  people?: Acquaintance[];
  quote?: string;
  days?: number;
  opens?: (day: string) => boolean;
}): { proposals: Proposal[]; rows: DayStep[] } {
  const { habit, seed = 1, steps = someSteps, people = [], days = 365 } = options;
  const luck = sequence(seed);
  const proposals: Proposal[] = [];
  const channels = new Map<ChannelKind, string | null>(CHANNELS.map((kind) => [kind, null]));
  const acquaintances = people.map((person) => ({ ...person }));
  let rows: DayStep[] = [];

  for (let i = 0; i < days; i++) {
    const today = daysAfter(FIRST_DAY, i);
    if (options.opens && !options.opens(today)) continue;
    while (!standing(rows, today)) {
      const circumstances: Circumstances = {
        steps,
        log: rows,
        hidden: hiddenSteps(rows),
        due: dueAmong(acquaintances, rows, steps, today),
        occasions: [],
        mayName: (id, since) =>
          acquaintances.some((person) => person.id === id && person.lastContact < since),
        channels: [...channels].map(([kind, lastUsedOn]) => ({ kind, lastUsedOn })),
        quote: options.quote ?? null,
        today,
        seed,
      };
      const choice = chooseStep(circumstances);
      if (!choice) break;
      const row = proposed(choice, rows, today, '');
      proposals.push({ row, step: choice.step, circumstances });
      const after = acted(row, rows, habit(row, luck()), today);
      rows = [...rows, after];
      if (after.outcome !== 'done') continue;
      if (choice.step.channel) channels.set(choice.step.channel, today);
      const spoken = acquaintances.find(({ id }) => id === row.personId);
      if (spoken) spoken.lastContact = today;
    }
  }
  return { proposals, rows };
}

function acted(row: DayStep, rows: DayStep[], deed: Deed, today: string): DayStep {
  const acts: Record<Deed, () => DayStep | null> = {
    done: () => done(row, Date.parse(`${today}T12:00Z`)),
    tomorrow: () => later(row, 'tomorrow', today),
    'next-week': () => later(row, 'next-week', today),
    another: () => another(row, rows),
    hide: () => notForMe(row),
    leave: () => row,
  };
  return acts[deed]() ?? row;
}

/** Who is over their rhythm the longest; before a warm-up, those first who are not dormant. */
function dueAmong(
  people: Acquaintance[],
  rows: DayStep[],
  steps: Step[],
  today: string,
): DuePerson | null {
  const left = recentlyNamedPeople(rows, today);
  const due = people
    .map(({ id, every, lastContact }) => {
      const silentDays = daysBetween(lastContact, today);
      const over = silentDays - every;
      const rhythm = 'month' as const;
      return { personId: id, silentDays, over, dormant: silentDays > 180, rhythm, isFirst: true };
    })
    .filter(({ personId, over }) => over >= 0 && !left.has(personId))
    .sort((a, b) => b.over - a.over);
  const warm = isWarm(rows, steps, today);
  const first = due.find(({ dormant }) => warm || !dormant) ?? due[0];
  return first ?? null;
}

/** A linear congruential generator: numbers from 0 to 1, the same for a seed. */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
