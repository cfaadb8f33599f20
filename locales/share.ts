import { uiLanguage } from '../platform/language.ts';

export const { texts: shareTexts } = await {
  de: () => import('./de/share.ts'),
  en: () => import('./en/share.ts'),
}[uiLanguage]();
