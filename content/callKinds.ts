import type { DefaultWords } from '../core/calls/checklist.ts';
import type { Language } from '../core/quotes/deck.ts';
import { baseChecklist, baseWords } from './baseChecklist.ts';
import namesDe from './callKinds/names.de.json' with { type: 'json' };
import namesEn from './callKinds/names.en.json' with { type: 'json' };
import type { BaseChecklist } from './checklistSchema.ts';
import clientDe from './checklists/client.de.json' with { type: 'json' };
import clientEn from './checklists/client.en.json' with { type: 'json' };
import client from './checklists/client.json' with { type: 'json' };
import interviewDe from './checklists/interview.de.json' with { type: 'json' };
import interviewEn from './checklists/interview.en.json' with { type: 'json' };
import interview from './checklists/interview.json' with { type: 'json' };
import oneToOneDe from './checklists/one-to-one.de.json' with { type: 'json' };
import oneToOneEn from './checklists/one-to-one.en.json' with { type: 'json' };
import oneToOne from './checklists/one-to-one.json' with { type: 'json' };
import stageDe from './checklists/stage.de.json' with { type: 'json' };
import stageEn from './checklists/stage.en.json' with { type: 'json' };
import stage from './checklists/stage.json' with { type: 'json' };
import teamDe from './checklists/team.de.json' with { type: 'json' };
import teamEn from './checklists/team.en.json' with { type: 'json' };
import team from './checklists/team.json' with { type: 'json' };

/** The built-in kinds of calls, in the order in which they are offered. */
export const builtInKinds: readonly BaseChecklist[] = [
  baseChecklist,
  interview,
  client,
  team,
  oneToOne,
  stage,
];

/** Their names by id. */
export const kindNames: Record<Language, Readonly<Record<string, string>>> = {
  de: namesDe,
  en: namesEn,
};

/** The words of the items that are not on the base list. */
const ownWords: Readonly<Record<string, Record<Language, DefaultWords>>> = {
  interview: { de: interviewDe, en: interviewEn },
  client: { de: clientDe, en: clientEn },
  team: { de: teamDe, en: teamEn },
  'one-to-one': { de: oneToOneDe, en: oneToOneEn },
  stage: { de: stageDe, en: stageEn },
};

/** The words of all items of a built-in kind; those of the base list for an unknown one. */
export function wordsOfKind(id: string, language: Language): DefaultWords {
  const own = Object.hasOwn(ownWords, id) ? ownWords[id]?.[language] : undefined;
  return { ...baseWords[language], ...own };
}
