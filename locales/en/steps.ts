export const en = {
  title: 'Steps',
};

export type StepsTexts = typeof en;
