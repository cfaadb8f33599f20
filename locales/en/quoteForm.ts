import type { QuoteFormTexts } from '../de/quoteForm.ts';
import { english } from '../formats.ts';

const { locale, plural } = english;

export const texts: QuoteFormTexts = {
  write: 'Write a quote',
  editing: 'Edit the quote',
  text: 'Quote',
  textHint: 'The words, without quotation marks',
  left: (n) =>
    plural(n, '1\u00a0character left', `${n.toLocaleString(locale)}\u00a0characters left`),
  speaker: 'By whom',
  source: 'Source',
  sourceHint: 'A book, a talk, a page',
  author: 'Author of the source',
  publisher: 'Site or publisher',
  date: 'Published on',
  url: 'Link',
  urlHint: 'Address of the page',
  language: 'Language',
  unknownLanguage: 'unknown',
  tags: 'Tags, separated by commas',
  deck: 'Collection',
  save: 'Save',
  cancel: 'Cancel',
  saved: 'Quote saved.',
  edited: 'Changes saved.',
  dropped: 'Draft discarded.',
  broughtBack: 'The draft is back.',
  noWebLink:
    'That is not a web address. Enter something like example.org/page, with https in front.',
};
