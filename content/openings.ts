import type { OpeningTemplate, OpeningWords } from '../core/people/opening.ts';
import type { Language } from '../core/quotes/deck.ts';
import de from './openings/openings.de.json' with { type: 'json' };
import en from './openings/openings.en.json' with { type: 'json' };
import openings from './openings/openings.json' with { type: 'json' };

/** The built-in templates, validated when the extension is built. */
export const openingTemplates = openings.templates as OpeningTemplate[];

/** Their words. */
export const openingWords: Record<Language, OpeningWords> = { de, en };
