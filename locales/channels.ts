import { uiLanguage } from '../platform/language.ts';
import { de } from './de/channels.ts';
import { en } from './en/channels.ts';

export const channelsTexts = { de, en }[uiLanguage];
