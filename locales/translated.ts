import { uiLanguage } from '../platform/language.ts';

/** The label of a translation by Nahbar. In a module of its own, because the first paint needs it. */
export const translatedLabel = { de: 'übersetzt', en: 'translated' }[uiLanguage];
