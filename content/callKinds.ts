import type { DefaultWords } from '../core/calls/checklist.ts';
import type { Language } from '../core/quotes/deck.ts';
import { baseChecklist, baseWords } from './baseChecklist.ts';
import type { BaseChecklist } from './checklistSchema.ts';
import client from './checklists/client.json' with { type: 'json' };
import interview from './checklists/interview.json' with { type: 'json' };
import oneToOne from './checklists/one-to-one.json' with { type: 'json' };
import stage from './checklists/stage.json' with { type: 'json' };
import team from './checklists/team.json' with { type: 'json' };

/** The kinds of calls that come with Nahbar, in the order in which they are offered. */
export const ourKinds: readonly BaseChecklist[] = [
  baseChecklist,
  interview,
  client,
  team,
  oneToOne,
  stage,
];

/** Brings their names in one language, by their ids. */
export const kindNames: Record<Language, () => Promise<Readonly<Record<string, string>>>> = {
  de: async () => (await import('./callKinds/names.de.json')).default,
  en: async () => (await import('./callKinds/names.en.json')).default,
};

type Words = Record<Language, () => Promise<DefaultWords>>;

/** Brings the words of what a kind has beyond the base list, kind by kind. */
const moreWords: Readonly<Record<string, Words>> = {
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

/** Brings the words of all items of one of our kinds; those of the base list where it is none. */
export async function wordsOfKind(id: string, language: Language): Promise<DefaultWords> {
  const more = Object.hasOwn(moreWords, id) ? moreWords[id]?.[language]() : undefined;
  return { ...(await baseWords[language]()), ...(await more) };
}
