import { uiLanguage } from '../platform/language.ts';

export const { texts: deckFaultsTexts } = await {
  de: () => import('./de/deckFaults.ts'),
  en: () => import('./en/deckFaults.ts'),
}[uiLanguage]();
