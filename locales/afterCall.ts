import { uiLanguage } from '../platform/language.ts';

export const { texts: afterCallTexts } = await {
  de: () => import('./de/afterCall.ts'),
  en: () => import('./en/afterCall.ts'),
}[uiLanguage]();
