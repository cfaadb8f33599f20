import { uiLanguage } from '../platform/language.ts';

export const { texts: decksTexts } = await {
  de: () => import('./de/decks.ts'),
  en: () => import('./en/decks.ts'),
}[uiLanguage]();
