import { uiLanguage } from '../platform/language.ts';

export const { texts: channelsTexts } = await {
  de: () => import('./de/channels.ts'),
  en: () => import('./en/channels.ts'),
}[uiLanguage]();
