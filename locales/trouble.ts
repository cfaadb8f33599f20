import { uiLanguage } from '../platform/language.ts';

export const { texts: troubleTexts } = await {
  de: () => import('./de/trouble.ts'),
  en: () => import('./en/trouble.ts'),
}[uiLanguage]();
