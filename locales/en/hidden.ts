import type { HiddenTexts } from '../de/hidden.ts';

export const texts: HiddenTexts = {
  title: 'Put aside',
  noHidden: 'You have put no quote aside.',
  noHiddenWhy: '“Not for me” on the new tab brings a quote here, and you can always call it back.',
  showAgain: 'Show again',
  showQuoteAgain: (text) => `Show “${text}” again`,
};
