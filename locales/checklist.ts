import { uiLanguage } from '../platform/language.ts';
import { de } from './de/checklist.ts';
import { en } from './en/checklist.ts';

export const checklistTexts = { de, en }[uiLanguage];
