import { uiLanguage } from '../platform/language.ts';

export const { texts: deckExportTexts } = await {
  de: () => import('./de/deckExport.ts'),
  en: () => import('./en/deckExport.ts'),
}[uiLanguage]();
