import { uiLanguage } from '../platform/language.ts';

export const { texts: rhythmsTexts } = await {
  de: () => import('./de/rhythms.ts'),
  en: () => import('./en/rhythms.ts'),
}[uiLanguage]();
