import { uiLanguage } from '../platform/language.ts';

export const { texts: quoteFormTexts } = await {
  de: () => import('./de/quoteForm.ts'),
  en: () => import('./en/quoteForm.ts'),
}[uiLanguage]();
