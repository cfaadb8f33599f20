import { uiLanguage } from '../platform/language.ts';
import { de } from './de/compass.ts';
import { en } from './en/compass.ts';

export const compassTexts = { de, en }[uiLanguage];
