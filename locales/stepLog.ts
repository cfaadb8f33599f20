import { uiLanguage } from '../platform/language.ts';
import { de } from './de/stepLog.ts';
import { en } from './en/stepLog.ts';

export const stepLogTexts = { de, en }[uiLanguage];
