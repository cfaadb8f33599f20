import { type Look, readLook } from '../../core/settings/settings.ts';
import { readBootCache } from '../../platform/bootCache.ts';
import { uiLanguage } from '../../platform/language.ts';

/** Sets the theme and text size of the page; `styles/tokens.css` reads them. */
export function applyLook({ theme, textSize }: Look): void {
  const { dataset } = document.documentElement;
  dataset.theme = theme;
  dataset.textSize = textSize;
}

/**
 * Before the first paint: sets theme and text size from the cache, and the page's language.
 *
 * @returns the look in the cache
 */
export function applyFirstLook(): Look {
  document.documentElement.lang = uiLanguage;
  const look = readLook(readBootCache('look'));
  applyLook(look);
  return look;
}
