import { uiLanguage } from '../platform/language.ts';

export const { texts: besideCallTexts } = await {
  de: () => import('./de/besideCall.ts'),
  en: () => import('./en/besideCall.ts'),
}[uiLanguage]();
