import { uiLanguage } from '../platform/language.ts';

export const { texts: outreachTexts } = await {
  de: () => import('./de/outreach.ts'),
  en: () => import('./en/outreach.ts'),
}[uiLanguage]();
