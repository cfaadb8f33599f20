import { uiLanguage } from '../platform/language.ts';
import { de } from './de/trouble.ts';
import { en } from './en/trouble.ts';

export const troubleTexts = { de, en }[uiLanguage];
