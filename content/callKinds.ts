import type { DefaultWords } from '../core/calls/checklist.ts';
import type { Language } from '../core/quotes/deck.ts';
import { baseChecklist, baseWords } from './baseChecklist.ts';
import namesDe from './callKinds/names.de.json' with { type: 'json' };
import namesEn from './callKinds/names.en.json' with { type: 'json' };
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

/** Their names, by their ids: so few that a file for each language would cost more. */
export const kindNames: Record<Language, Readonly<Record<string, string>>> = {
  de: namesDe,
  en: namesEn,
};

/** Brings the words of all items of one of our kinds; those of the base list where it is none. */
export async function wordsOfKind(id: string, language: Language): Promise<DefaultWords> {
  // The kinds' own words are not even looked for where the base list is all that is shown.
  const more =
    id === baseChecklist.id ? null : (await import('./kindWords.ts')).kindWords(id, language);
  return { ...(await baseWords[language]()), ...(await more) };
}
