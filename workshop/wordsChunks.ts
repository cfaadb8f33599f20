import type { Language } from '../core/quotes/deck.ts';

const WORDS = /\/locales\/(de|en)\/(\w+)\.ts$/;

/** The nouns whose words are one file: each page then loads one, or two. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  newtab: ['notes', 'quotes', 'today'],
  library: [
    'backup',
    'calendarFaults',
    'calendarImport',
    'callSettings',
    'channelFaults',
    'channels',
    'compass',
    'contactImport',
    'deckExport',
    'deckFaults',
    'deckImport',
    'decks',
    'favourites',
    'hidden',
    'outreach',
    'ownQuotes',
    'people',
    'person',
    'quoteForm',
    'restore',
    'rhythms',
    'settings',
    'share',
    'stepLog',
    'steps',
    'tags',
    'trash',
  ],
};

/** Files of words that are built into one with others. */
export const TOGETHER_WORDS = new RegExp(
  `/locales/(?:de|en)/(?:${Object.values(TOGETHER).flat().join('|')})\\.ts$`,
);

/**
 * The name of the chunk that a file of words is built into: `newtab.de`, `library.de` for what only
 * the library says, else that of its noun, such as `calls.de`; null for any other file.
 */
export function wordsChunkOf(file: string): string | null {
  const [, language, noun = ''] = WORDS.exec(file) ?? [];
  const page = Object.keys(TOGETHER).find((name) => TOGETHER[name]?.includes(noun));
  return language ? `${page ?? noun}.${language}` : null;
}

/** The built files with words in `language`, also those of the checklist's items (`base.de-….js`). */
export function wordsIn(language: Language): RegExp {
  return new RegExp(`/[\\w-]+\\.${language}(?:-[\\w-]+)?\\.js$`);
}
