import { uiLanguage } from '../platform/language.ts';

export const { texts: quotesTexts } = await {
  de: () => import('./de/quotes.ts'),
  en: () => import('./en/quotes.ts'),
}[uiLanguage]();
