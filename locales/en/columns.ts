import type { ColumnsTexts } from '../de/columns.ts';

export const texts: ColumnsTexts = {
  title: 'Assign the columns',
  intro: 'Say what is in which column. What you do not assign is left out.',
  hasHeader: 'The first row names the columns',
  column: (n) => `Column ${n}`,
  passedOver: 'leave out',
  read: 'Read it like this',
  people: {
    name: 'Name',
    first: 'First name',
    middle: 'Middle names',
    last: 'Last name',
    organisation: 'Organisation',
    role: 'Role',
    department: 'Department',
    email: 'E-mail',
    phone: 'Phone',
    whatsapp: 'WhatsApp',
    page: 'Profile or web page',
    notes: 'Note',
    labels: 'Labels',
  },
  quotes: {
    text: 'The quote',
    speaker: 'Who said it',
    source: 'Source',
    url: 'Link',
    language: 'Language',
    tags: 'Tags',
  },
};
