import type { PeopleTexts } from '../en/people.ts';

export const texts: PeopleTexts = {
  title: 'Menschen',
};
