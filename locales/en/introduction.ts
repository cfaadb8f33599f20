import type { IntroductionTexts } from '../de/introduction.ts';

export const texts: IntroductionTexts = {
  why: 'Your answer when somebody asks: in one sentence, and in a few more. In messages and calls it is only a click away.',
  lengths: { short: 'In one sentence', long: 'In a few sentences' },
  hints: {
    short: 'I make documentaries about people who love their work.',
    long: 'What you work on, for whom, and what you are looking for…',
  },
  languages: { de: 'German', en: 'English' },
  field: (length, language) => `${length} (${language})`,
  copy: 'Copy',
  copyIt: (field) => `Copy: ${field}`,
  copied: 'Copied.',
  notCopied: 'The browser does not let Nahbar copy. Select the text and copy it yourself.',
  insert: 'Introduce myself',
};
