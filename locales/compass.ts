import { uiLanguage } from '../platform/language.ts';

export const { texts: compassTexts } = await {
  de: () => import('./de/compass.ts'),
  en: () => import('./en/compass.ts'),
}[uiLanguage]();
