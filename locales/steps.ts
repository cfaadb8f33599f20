import { uiLanguage } from '../platform/language.ts';
import { de } from './de/steps.ts';
import { en } from './en/steps.ts';

export const stepsTexts = { de, en }[uiLanguage];
