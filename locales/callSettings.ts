import { uiLanguage } from '../platform/language.ts';

export const { texts: callSettingsTexts } = await {
  de: () => import('./de/callSettings.ts'),
  en: () => import('./en/callSettings.ts'),
}[uiLanguage]();
