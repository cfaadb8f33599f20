import { uiLanguage } from '../platform/language.ts';

export const { texts: backupTexts } = await {
  de: () => import('./de/backup.ts'),
  en: () => import('./en/backup.ts'),
}[uiLanguage]();
