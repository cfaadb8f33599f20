import { uiLanguage } from '../platform/language.ts';

/** What is said of a call that begins: by the background, which cannot wait for the words of one language. */
export const reminderWords = {
  de: {
    begins: (title: string, at: number) =>
      `${title || 'Dein Call'} beginnt um ${clock('de', at)} Uhr.`,
  },
  en: {
    begins: (title: string, at: number) => `${title || 'Your call'} begins at ${clock('en', at)}.`,
  },
}[uiLanguage];

function clock(language: string, at: number): string {
  return new Date(at).toLocaleTimeString(language, { timeStyle: 'short' });
}
