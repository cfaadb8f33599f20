import type { StepsTexts } from '../en/steps.ts';

export const de: StepsTexts = {
  title: 'Schritte',
};
