export const texts = {
  title: 'Steps',
};

export type StepsTexts = typeof texts;
