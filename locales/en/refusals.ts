import type { RefusalsTexts } from '../de/refusals.ts';
import { english } from '../formats.ts';

const { locale } = english;

export const texts: RefusalsTexts = {
  blank: 'Write a word or two first.',
  tooLong: (length, limit) =>
    `That is ${length.toLocaleString(locale)} characters; the limit is ${limit.toLocaleString(locale)}. Nothing was saved: please shorten it.`,
  nothingLasts: 'That cannot be saved right now, because the database does not open.',
  newerDatabase: 'That cannot be saved, because your data comes from a newer version of Nahbar.',
  noLink: 'That is not a secure web address (https). Nothing was saved.',
  noHost: 'Calls cannot take place there. Something like meet.example.org is meant.',
  hostKnown: 'Nahbar knows calls there already.',
  noWebLink:
    'That is no web address. Something like example.org/page, with https before it, is meant. Nothing was saved.',
  nameTaken: 'There is one of that name already. Please choose another.',
  badBackup: 'That cannot be done with this backup. Nothing was changed.',
  failed: 'That could not be saved. Nothing was changed; please try again.',
};
