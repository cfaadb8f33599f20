import type { OpeningTemplate, OpeningWords } from '../core/people/opening.ts';
import type { Language } from '../core/quotes/deck.ts';
import openings from './openings/openings.json' with { type: 'json' };

/** The templates that come with Nahbar, checked when the extension was built. */
export const openingTemplates = openings.templates as OpeningTemplate[];

/** Brings their words in one language: no page needs more than that. */
export const openingWords: Record<Language, () => Promise<OpeningWords>> = {
  de: async () => (await import('./openings/openings.de.json')).default,
  en: async () => (await import('./openings/openings.en.json')).default,
};
