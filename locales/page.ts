import { uiLanguage } from '../platform/language.ts';
import { de } from './de/page.ts';
import { en } from './en/page.ts';

export const pageTexts = { de, en }[uiLanguage];
