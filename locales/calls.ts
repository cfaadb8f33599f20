import { uiLanguage } from '../platform/language.ts';

export const { texts: callsTexts } = await {
  de: () => import('./de/calls.ts'),
  en: () => import('./en/calls.ts'),
}[uiLanguage]();
