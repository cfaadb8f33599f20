import type { Day } from '../calendar/day.ts';
import type { ChannelKind } from '../people/channel.ts';
import type { Step, Theme } from './step.ts';

/** What a choice came from, to be told in one short sentence. Weeks and days are whole ones. */
export type Why =
  /** It was put off on the day `since`. */
  | { kind: 'came-back'; since: Day }
  /** A weekend leans to home. */
  | { kind: 'weekend' }
  /** A person is due, not spoken to for `weeks`; null where they never were. */
  | { kind: 'person-due'; weeks: number | null; dormant: boolean }
  /** A dormant person is due: a gentle step comes before they are named. */
  | { kind: 'warm-up' }
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
