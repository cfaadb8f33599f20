import { uiLanguage } from '../platform/language.ts';

export const { texts: todayTexts } = await {
  de: () => import('./de/today.ts'),
  en: () => import('./en/today.ts'),
}[uiLanguage]();
