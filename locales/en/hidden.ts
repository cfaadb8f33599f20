import type { HiddenTexts } from '../de/hidden.ts';

export const texts: HiddenTexts = {
  title: 'Hidden',
  noHidden: 'You have not hidden any quotes.',
  noHiddenWhy:
    'To hide one, choose “Hide this quote” on the new tab. You can show it again here at any time.',
  showAgain: 'Show again',
  showQuoteAgain: (text) => `Show “${text}” again`,
};
