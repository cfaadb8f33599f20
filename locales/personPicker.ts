import { uiLanguage } from '../platform/language.ts';

export const { texts: personPickerTexts } = await {
  de: () => import('./de/personPicker.ts'),
  en: () => import('./en/personPicker.ts'),
}[uiLanguage]();
