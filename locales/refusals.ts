import { uiLanguage } from '../platform/language.ts';

export const { texts: refusalsTexts } = await {
  de: () => import('./de/refusals.ts'),
  en: () => import('./en/refusals.ts'),
}[uiLanguage]();
