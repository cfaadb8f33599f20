import type { Language } from '../core/quotes/deck.ts';
import type { Step, StepWords } from '../core/steps/step.ts';
import bundled from './steps/steps.json' with { type: 'json' };

/** The steps that come with Nahbar, checked when the extension was built. */
export const bundledSteps: Step[] = bundled.steps as Step[];

/**
 * Brings their words in one language, the first time that a step is chosen: 8 kB, gzipped, that only the first
 * tab of a day needs.
 */
export const stepWords: Record<Language, () => Promise<StepWords>> = {
  de: async () => (await import('./steps/steps.de.json')).default,
  en: async () => (await import('./steps/steps.en.json')).default,
};
