import { uiLanguage } from '../platform/language.ts';
import { de } from './de/settings.ts';
import { en } from './en/settings.ts';

export const settingsTexts = { de, en }[uiLanguage];
