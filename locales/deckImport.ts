import { uiLanguage } from '../platform/language.ts';

export const { texts: deckImportTexts } = await {
  de: () => import('./de/deckImport.ts'),
  en: () => import('./en/deckImport.ts'),
}[uiLanguage]();
