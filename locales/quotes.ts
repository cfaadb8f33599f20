import { uiLanguage } from '../platform/language.ts';
import { de } from './de/quotes.ts';
import { en } from './en/quotes.ts';

export const quotesTexts = { de, en }[uiLanguage];
