import type { StepsTexts } from '../de/steps.ts';

export const texts: StepsTexts = {
  title: 'Steps',
};
