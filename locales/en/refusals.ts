import type { RefusalsTexts } from '../de/refusals.ts';
import { english } from '../formats.ts';

const { locale } = english;

export const texts: RefusalsTexts = {
  blank: 'Write a word or two first.',
  tooLong: (length, limit) =>
    `That is ${length.toLocaleString(locale)}\u00a0characters; the limit is ${limit.toLocaleString(locale)}. Nothing was saved: please shorten it.`,
  nothingLasts: 'Not saved: Nahbar cannot reach its database. Reload the page.',
  newerDatabase: 'Not saved: your data comes from a newer version. Update Nahbar.',
  noLink: 'Not saved: enter a web address that begins with https.',
  nameTaken: 'That name is already taken. Please choose another.',
  badBackup:
    'That did not work: the backup cannot be read, or what is here now could not be backed up. Nothing was changed.',
  unsure: 'It is not certain whether that was saved. Reload the page and have a look.',
  diskFull:
    'That could not be saved, because there is no space left on this device. Nothing was changed.',
  failed: 'That could not be saved. Nothing was changed; please try again.',
};
