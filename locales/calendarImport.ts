import { uiLanguage } from '../platform/language.ts';

export const { texts: calendarImportTexts } = await {
  de: () => import('./de/calendarImport.ts'),
  en: () => import('./en/calendarImport.ts'),
}[uiLanguage]();
