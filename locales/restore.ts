import { uiLanguage } from '../platform/language.ts';

export const { texts: restoreTexts } = await {
  de: () => import('./de/restore.ts'),
  en: () => import('./en/restore.ts'),
}[uiLanguage]();
