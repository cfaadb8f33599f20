import { uiLanguage } from '../platform/language.ts';

export const { texts: calendarFaultsTexts } = await {
  de: () => import('./de/calendarFaults.ts'),
  en: () => import('./en/calendarFaults.ts'),
}[uiLanguage]();
