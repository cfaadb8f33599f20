import type { Language } from '../core/quotes/deck.ts';
import type { Step, StepWords } from '../core/steps/step.ts';
import bundled from './steps/steps.json' with { type: 'json' };

/** The built-in steps, validated when the extension is built. */
export const bundledSteps: Step[] = bundled.steps as Step[];

/**
 * Loads their words in one language when first needed: 8 kB, gzipped, that only the first tab of a day
 * needs.
 */
export const stepWords: Record<Language, () => Promise<StepWords>> = {
  de: async () => (await import('./steps/steps.de.json')).default,
  en: async () => (await import('./steps/steps.en.json')).default,
};
