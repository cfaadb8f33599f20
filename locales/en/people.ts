export const texts = {
  title: 'People',
};

export type PeopleTexts = typeof texts;
