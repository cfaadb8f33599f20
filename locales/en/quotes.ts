import type { QuotesTexts } from '../de/quotes.ts';

export const texts: QuotesTexts = {
  toolbar: 'The quote',
  more: 'More about the quote',
  library: 'Open “Today”',
  favourite: 'Favourite',
  copy: 'Copy',
  previous: 'Previous',
  next: 'Next',
  pin: 'Keep on every new tab',
  hide: 'Hide this quote',
  keys: 'Keyboard shortcuts',

  saved: 'Saved to your favourites.',
  removed: 'Removed from your favourites.',
  copied: 'Quote copied.',
  copyFailed: 'The browser did not let Nahbar copy. Select the text and copy it yourself.',
  hidden: 'You will not see this quote again.',
  shownAgain: 'The quote is back.',
  pinned: 'This quote stays on every new tab.',
  unpinned: 'The quotes take turns again.',
  noneBefore: 'There is no earlier quote.',
  translatedFrom: 'our translation',

  nothingLeft: 'There is no quote to show right now.',
  nothingLeftWhy:
    'You have hidden all of them or switched off their collections. That is fine: an empty page is a good place to start, too.',
  showAll: 'Show quotes again',

  keysTitle: 'Keyboard shortcuts on the new tab',
  keysEverywhere: {
    _execute_action: 'in any tab: open the checklist',
    'save-quote': 'in any tab: save what is selected as a quote',
    'take-person': 'in any tab: add the person from the page',
  },
  keysNote:
    'The new tab’s keys work once you have clicked on the page. You can switch them off in the settings.',
  keysOff: 'The new tab’s keys are switched off in the settings at the moment.',
  close: 'Close',
  undo: 'Undo',
  help: 'Keyboard shortcuts',

  interview: (title, author, publisher) => `“${title}” by ${author}, ${publisher}`,
};
