import { uiLanguage } from '../platform/language.ts';
import { de } from './de/page.ts';
import { en } from './en/page.ts';

/** In both languages: they are so few that a file of their own would be more than the other half. */
export const pageTexts = { de, en }[uiLanguage];
