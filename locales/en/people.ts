export const en = {
  title: 'People',
};

export type PeopleTexts = typeof en;
