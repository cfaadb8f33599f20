import { type Look, readLook } from '../../core/settings/settings.ts';
import { readBootCache } from '../../platform/bootCache.ts';
import { uiLanguage } from '../../platform/language.ts';

/** Gives the page the user's theme and text size, which `styles/tokens.css` reads. */
export function applyLook({ theme, textSize }: Look): void {
  const { dataset } = document.documentElement;
  dataset.theme = theme;
  dataset.textSize = textSize;
}

/** The same from the hint, and the page's language: what can be known before the first paint. */
export function applyFirstLook(): void {
  document.documentElement.lang = uiLanguage;
  applyLook(readLook(readBootCache('look')));
}
