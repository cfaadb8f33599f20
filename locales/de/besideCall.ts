import type { BesideCallTexts } from '../en/besideCall.ts';

export const texts: BesideCallTexts = {
  points: 'Worüber du sprechen willst',
  pointsHint: 'Ein paar Stichworte, nur für dich',
  with: 'Mit wem?',
};
