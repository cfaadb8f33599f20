import type { StepsTexts } from '../en/steps.ts';

export const texts: StepsTexts = {
  title: 'Schritte',
};
