import { uiLanguage } from '../platform/language.ts';

export const { texts: settingsTexts } = await {
  de: () => import('./de/settings.ts'),
  en: () => import('./en/settings.ts'),
}[uiLanguage]();
