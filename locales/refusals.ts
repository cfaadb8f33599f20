import { uiLanguage } from '../platform/language.ts';
import { de } from './de/refusals.ts';
import { en } from './en/refusals.ts';

export const refusalsTexts = { de, en }[uiLanguage];
