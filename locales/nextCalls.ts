import { uiLanguage } from '../platform/language.ts';

export const { texts: nextCallsTexts } = await {
  de: () => import('./de/nextCalls.ts'),
  en: () => import('./en/nextCalls.ts'),
}[uiLanguage]();
