import type { DefaultWords } from '../core/calls/checklist.ts';
import type { Language } from '../core/quotes/deck.ts';
import type { BaseChecklist } from './checklistSchema.ts';
import base from './checklists/base.json' with { type: 'json' };

/** The checklist that everybody begins with, checked when the extension was built. */
export const baseChecklist: BaseChecklist = base;

/** Brings its words in one language: no page needs more than that. */
export const baseWords: Record<Language, () => Promise<DefaultWords>> = {
  de: async () => (await import('./checklists/base.de.json')).default,
  en: async () => (await import('./checklists/base.en.json')).default,
};
