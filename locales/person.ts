import { uiLanguage } from '../platform/language.ts';

export const { texts: personTexts } = await {
  de: () => import('./de/person.ts'),
  en: () => import('./en/person.ts'),
}[uiLanguage]();
