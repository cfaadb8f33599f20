import { appVersion } from '../../platform/appVersion.ts';
import { uiLanguage } from '../../platform/language.ts';

/** What a painting is good for: the pages of this version of Nahbar, in this language. */
export function paintingKind(): string {
  return `${appVersion()} ${uiLanguage}`;
}
