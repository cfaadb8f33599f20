import { uiLanguage } from '../platform/language.ts';

export const { texts: tagsTexts } = await {
  de: () => import('./de/tags.ts'),
  en: () => import('./en/tags.ts'),
}[uiLanguage]();
