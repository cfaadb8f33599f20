export const texts = {
  title: 'Schritte',
};

export type StepsTexts = typeof texts;
