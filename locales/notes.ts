import { uiLanguage } from '../platform/language.ts';

export const { texts: notesTexts } = await {
  de: () => import('./de/notes.ts'),
  en: () => import('./en/notes.ts'),
}[uiLanguage]();
