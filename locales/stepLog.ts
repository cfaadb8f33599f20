import { uiLanguage } from '../platform/language.ts';

export const { texts: stepLogTexts } = await {
  de: () => import('./de/stepLog.ts'),
  en: () => import('./en/stepLog.ts'),
}[uiLanguage]();
