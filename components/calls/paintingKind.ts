import { appVersion } from '../../platform/appVersion.ts';
import type { HintName } from '../../platform/hints.ts';
import { uiLanguage } from '../../platform/language.ts';

/** What a painting is good for: the pages of this version of Nahbar, in this language. */
export function paintingKind(): string {
  return `${appVersion()} ${uiLanguage}`;
}

/** Where this page keeps its painting: the popup's is not what stands beside a call. */
export function paintingHint(): HintName {
  return document.documentElement.dataset.page === 'sidepanel' ? 'sidePanel' : 'panel';
}
