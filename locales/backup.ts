import { uiLanguage } from '../platform/language.ts';
import { de } from './de/backup.ts';
import { en } from './en/backup.ts';

export const backupTexts = { de, en }[uiLanguage];
