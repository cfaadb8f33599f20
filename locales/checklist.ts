import { uiLanguage } from '../platform/language.ts';

export const { texts: checklistTexts } = await {
  de: () => import('./de/checklist.ts'),
  en: () => import('./en/checklist.ts'),
}[uiLanguage]();
