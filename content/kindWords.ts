import type { DefaultWords } from '../core/calls/checklist.ts';
import type { Language } from '../core/quotes/deck.ts';

type Words = Record<Language, () => Promise<DefaultWords>>;

const WORDS: Readonly<Record<string, Words>> = {
  interview: {
    de: async () => (await import('./checklists/interview.de.json')).default,
    en: async () => (await import('./checklists/interview.en.json')).default,
  },
  client: {
    de: async () => (await import('./checklists/client.de.json')).default,
    en: async () => (await import('./checklists/client.en.json')).default,
  },
  team: {
    de: async () => (await import('./checklists/team.de.json')).default,
    en: async () => (await import('./checklists/team.en.json')).default,
  },
  'one-to-one': {
    de: async () => (await import('./checklists/one-to-one.de.json')).default,
    en: async () => (await import('./checklists/one-to-one.en.json')).default,
  },
  stage: {
    de: async () => (await import('./checklists/stage.de.json')).default,
    en: async () => (await import('./checklists/stage.en.json')).default,
  },
};

/** Brings the words of what one of our kinds has beyond the base list; none where it is none. */
export async function kindWords(id: string, language: Language): Promise<DefaultWords> {
  return Object.hasOwn(WORDS, id) ? ((await WORDS[id]?.[language]()) ?? {}) : {};
}
