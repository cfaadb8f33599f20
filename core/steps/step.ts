import type { Day } from '../calendar/day.ts';
import type { ChannelKind } from '../people/channel.ts';
import type { Rhythm } from '../people/person.ts';
import type { YearlyKind } from '../people/yearlyDate.ts';

export const THEMES = [
  'reach-out',
  'empathy',
  'comfort-zone',
  'specific-networks',
  'be-visible',
  'home',
  'calls',
] as const;
export type Theme = (typeof THEMES)[number];
/** Minutes. */
export type Effort = 2 | 5 | 10;
/** How much courage it takes. */
export type Demand = 'gentle' | 'steady' | 'bold';
export interface Step {
  id: string;
  theme: Theme;
  effort: Effort;
  demand: Demand;
  /** What its words tell the user to do first, such as `write` or `ask`, so that days in a row differ. */
  verb: string;
  channel?: ChannelKind;
  quote?: string;
}
/** The words of every step by its id, in one language. */
export type StepWords = Readonly<Record<string, string>>;

/** Contacting a person who is due. Its id is no slug, so no step in a list can have it. */
export const TO_A_PERSON: Step = {
  id: '@person',
  theme: 'reach-out',
  effort: 5,
  demand: 'steady',
  verb: 'write',
};

/** Why a step was chosen, to be worded in one sentence. In whole weeks and days. */
export type Why =
  /** It was put off on the day `since`. */
  | { kind: 'came-back'; since: Day }
  /** A weekend leans to home. */
  | { kind: 'weekend' }
  /**
   * A person is due, not spoken to for `weeks`; null where they never were. Rows of earlier versions have no
   * `rhythm` and no `isFirst`: whether nobody had been due for a week longer.
   */
  | {
      kind: 'person-due';
      weeks: number | null;
      dormant: boolean;
      rhythm?: Rhythm;
      isFirst?: boolean;
    }
  /** The user wanted to be reminded of this on that day. `id` is that of the follow-up. */
  | { kind: 'follow-up'; id: string; day: Day; text: string }
  /** A person has a birthday, say, on that day; `label` as in `YearlyDate`. */
  | { kind: 'yearly-date'; date: YearlyKind; label: string; day: Day }
  /** The user added this person on that day. */
  | { kind: 'just-added' }
  /**
   * A dormant person is due, or where `isNew` one with whom no contact is known: a gentle step comes before they are
   * named.
   */
  | { kind: 'warm-up'; isNew?: boolean }
  /** A channel has not been used for `weeks`; null where it never was. */
  | { kind: 'channel-unused'; channel: ChannelKind; weeks: number | null }
  /** It grew from the quote that stands above it all day. */
  | { kind: 'from-quote'; quote: string }
  /** Nothing of its theme was proposed for `days`; null where nothing was for a long time. */
  | { kind: 'theme-turn'; theme: Theme; days: number | null }
  /** All others were proposed later than this one, `days` ago. */
  | { kind: 'rested-longest'; days: number };

/** A step for the day. `personId` is the person that it names, with `TO_A_PERSON`. */
export interface Choice {
  step: Step;
  personId: string | null;
  why: Why;
}
