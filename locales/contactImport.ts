import { uiLanguage } from '../platform/language.ts';

export const { texts: contactImportTexts } = await {
  de: () => import('./de/contactImport.ts'),
  en: () => import('./en/contactImport.ts'),
}[uiLanguage]();
