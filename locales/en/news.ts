import type { NewsTexts } from '../de/news.ts';

export const texts: NewsTexts = {
  title: 'New in Nahbar',
  versions: {
    '1.0.0':
      'circles can meet, you can look back on each month, and the pasted text of an invitation becomes a reminder.',
  },
  dismiss: 'Dismiss',
};
