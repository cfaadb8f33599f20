import type { BesideCallTexts } from '../de/besideCall.ts';

export const texts: BesideCallTexts = {
  points: 'What you want to talk about',
  pointsHint: 'A few keywords, for you alone',
  with: 'With whom?',
};
