import { uiLanguage } from '../platform/language.ts';
import { de } from './de/rhythms.ts';
import { en } from './en/rhythms.ts';

export const rhythmsTexts = { de, en }[uiLanguage];
