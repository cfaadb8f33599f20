import type { FirstPersonTexts } from '../de/firstPerson.ts';

export const texts: FirstPersonTexts = {
  question: 'Who haven’t you spoken to in a long time?',
  name: 'Name',
  address: 'Link, number or email',
  show: 'Show a draft',
  enough: 'A name is enough.',
  importing: 'Or import contacts',
  skip: 'A different step, please',
  nameMissing: 'Enter a name first.',
  unknownAddress:
    'Nahbar does not recognise this. Paste the link to a profile, a number with its area code, or an email address.',
};
