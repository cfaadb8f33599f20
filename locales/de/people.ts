import type { PeopleTexts } from '../en/people.ts';

export const de: PeopleTexts = {
  title: 'Menschen',
};
