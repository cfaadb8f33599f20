import type { DefaultWords } from '../core/calls/checklist.ts';
import type { Language } from '../core/quotes/deck.ts';
import type { BaseChecklist } from './checklistSchema.ts';
import de from './checklists/base.de.json' with { type: 'json' };
import en from './checklists/base.en.json' with { type: 'json' };
import base from './checklists/base.json' with { type: 'json' };

/** The base checklist, validated when the extension is built. */
export const baseChecklist: BaseChecklist = base;

/** Its words. */
export const baseWords: Record<Language, DefaultWords> = { de, en };
