export const texts = {
  points: 'What you want to talk about',
  pointsHint: 'A few keywords, for you alone',
  with: 'With whom?',
  about: (name: string) => `About ${name}`,
  personal: 'Personal',
  professional: 'Professional',
};

export type BesideCallTexts = typeof texts;
