export const texts = {
  points: 'Worüber du sprechen willst',
  pointsHint: 'Ein paar Stichworte, nur für dich',
  with: 'Mit wem?',
};

export type BesideCallTexts = typeof texts;
