import type { BesideCallTexts } from '../de/besideCall.ts';

export const texts: BesideCallTexts = {
  points: 'What you want to talk about',
  pointsHint: 'A few talking points, just for you',
  with: 'Who with?',
};
