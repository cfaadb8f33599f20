import { uiLanguage } from '../platform/language.ts';

export const { texts: trashTexts } = await {
  de: () => import('./de/trash.ts'),
  en: () => import('./en/trash.ts'),
}[uiLanguage]();
