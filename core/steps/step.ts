import type { ChannelKind } from '../people/channel.ts';

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
/** How much courage it takes. A gentle one warms up for a bold one. */
export type Demand = 'gentle' | 'steady' | 'bold';
export interface Step {
  id: string;
  theme: Theme;
  effort: Effort;
  demand: Demand;
  channel?: ChannelKind;
  quote?: string;
}
/** The words of every step by its id, in one language. */
export type StepWords = Readonly<Record<string, string>>;

/** Getting in touch with a person who is due. Its id is no slug, so that no step of a list has it. */
export const TO_A_PERSON: Step = {
  id: '@person',
  theme: 'reach-out',
  effort: 5,
  demand: 'steady',
};
