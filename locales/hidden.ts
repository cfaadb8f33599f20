import { uiLanguage } from '../platform/language.ts';

export const { texts: hiddenTexts } = await {
  de: () => import('./de/hidden.ts'),
  en: () => import('./en/hidden.ts'),
}[uiLanguage]();
