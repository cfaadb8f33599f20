import { uiLanguage } from '../platform/language.ts';

export const { texts: peopleTexts } = await {
  de: () => import('./de/people.ts'),
  en: () => import('./en/people.ts'),
}[uiLanguage]();
