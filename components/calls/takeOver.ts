import { effect, type ReadonlySignal } from '@preact/signals';
import { serializeMarkupCache } from '../../core/calls/markupCache.ts';
import { writeBootCache } from '../../platform/bootCache.ts';
import { databaseHealth } from '../../store/open.ts';
import type { PanelElement } from './PanelElement.ts';
import {
  captureMarkup,
  hasTransientContent,
  markupCacheKey,
  markupCacheKind,
} from './panelMarkup.ts';

/**
 * Renders the app into `panel`, in place of the cached markup, as soon as all signals in `known` have values, so
 * that nothing flickers; or at once if the data cannot be loaded.
 *
 * @param isCached whether the next panel starts with what this one shows
 */
export function takeOver(
  panel: PanelElement,
  known: ReadonlySignal<unknown>[],
  show: () => void,
  isCached: boolean,
): void {
  let isShown = false;
  effect(() => {
    const isKnown = known.every(({ value }) => value !== undefined);
    const isReady = !panel.firstChild || isKnown || databaseHealth.value === 'unreadable';
    if (isShown || !isReady) return;
    isShown = true;
    queueMicrotask(() => {
      panel.takeOver(show);
      if (isCached) cachePanel(panel);
    });
  });
}

/** Caches the markup of `panel` for the next one, now and whenever it changes. */
function cachePanel(panel: Element): void {
  const [kind, key] = [markupCacheKind(), markupCacheKey()];
  const remember = () => {
    const root = panel.firstElementChild;
    if (!root || hasTransientContent(root)) return;
    // Without a list it shows an error, or is not loaded yet; and no popup starts with an open menu.
    if (!root.querySelector('main')?.firstElementChild || root.querySelector('[role="menu"]'))
      return;
    writeBootCache(key, serializeMarkupCache(captureMarkup(root), kind));
  };
  new MutationObserver(remember).observe(panel, {
    ...{ subtree: true, childList: true, characterData: true, attributes: true },
  });
  remember();
}
