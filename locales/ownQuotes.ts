import { uiLanguage } from '../platform/language.ts';

export const { texts: ownQuotesTexts } = await {
  de: () => import('./de/ownQuotes.ts'),
  en: () => import('./en/ownQuotes.ts'),
}[uiLanguage]();
