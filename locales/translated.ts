import { uiLanguage } from '../platform/language.ts';

/** Says beside a quote that its words are ours. On its own, because the first paint needs it. */
export const translatedLabel = { de: 'übersetzt', en: 'translated' }[uiLanguage];
