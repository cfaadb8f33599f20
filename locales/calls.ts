import { uiLanguage } from '../platform/language.ts';
import { de } from './de/calls.ts';
import { en } from './en/calls.ts';

export const callsTexts = { de, en }[uiLanguage];
