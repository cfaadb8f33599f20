import { uiLanguage } from '../platform/language.ts';

export const { texts: favouritesTexts } = await {
  de: () => import('./de/favourites.ts'),
  en: () => import('./en/favourites.ts'),
}[uiLanguage]();
