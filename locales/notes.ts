import { uiLanguage } from '../platform/language.ts';
import { de } from './de/notes.ts';
import { en } from './en/notes.ts';

export const notesTexts = { de, en }[uiLanguage];
