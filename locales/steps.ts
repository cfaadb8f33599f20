import { uiLanguage } from '../platform/language.ts';

export const { texts: stepsTexts } = await {
  de: () => import('./de/steps.ts'),
  en: () => import('./en/steps.ts'),
}[uiLanguage]();
