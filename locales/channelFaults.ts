import { uiLanguage } from '../platform/language.ts';

export const { texts: channelFaultsTexts } = await {
  de: () => import('./de/channelFaults.ts'),
  en: () => import('./en/channelFaults.ts'),
}[uiLanguage]();
