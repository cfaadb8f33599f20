import { uiLanguage } from '../platform/language.ts';
import { de } from './de/people.ts';
import { en } from './en/people.ts';

export const peopleTexts = { de, en }[uiLanguage];
