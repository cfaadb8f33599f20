import { effect, type ReadonlySignal } from '@preact/signals';
import { serializeMarkupCache } from '../../core/calls/markupCache.ts';
import { writeBootCache } from '../../platform/bootCache.ts';
import { databaseHealth } from '../../store/open.ts';
import type { PanelElement } from './PanelElement.ts';
import { captureMarkup, isPassing, markupCacheKey, markupCacheKind } from './panelMarkup.ts';

/**
 * Puts the app into `panel`, in place of what was painted from the hint: as soon as all that it shows
 * first is `known`, so that nothing vanishes for a moment; or where it is never going to be known.
 */
export function takeOver(
  panel: PanelElement,
  known: ReadonlySignal<unknown>[],
  show: () => void,
): void {
  let isShown = false;
  effect(() => {
    const isKnown = known.every(({ value }) => value !== undefined);
    const isReady = !panel.firstChild || isKnown || databaseHealth.value === 'unreadable';
    if (isShown || !isReady) return;
    isShown = true;
    queueMicrotask(() => {
      panel.takeOver(show);
      rememberPanel(panel);
    });
  });
}

/** Keeps what `panel` shows where the next one paints it from, now and whenever it changes. */
function rememberPanel(panel: Element): void {
  const [kind, hint] = [markupCacheKind(), markupCacheKey()];
  const remember = () => {
    const root = panel.firstElementChild;
    // Without a list it shows that something is wrong, or that nothing is known yet.
    if (!root || isPassing(root) || !root.querySelector('main')?.firstElementChild) return;
    writeBootCache(hint, serializeMarkupCache(captureMarkup(root), kind));
  };
  new MutationObserver(remember).observe(panel, {
    ...{ subtree: true, childList: true, characterData: true, attributes: true },
  });
  remember();
}
