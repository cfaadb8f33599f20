export const texts = {
  points: 'What you want to talk about',
  pointsHint: 'A few keywords, for you alone',
  with: 'With whom?',
};

export type BesideCallTexts = typeof texts;
