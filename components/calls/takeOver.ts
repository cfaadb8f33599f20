import { effect, type ReadonlySignal } from '@preact/signals';
import { keptPainting } from '../../core/calls/painting.ts';
import { writeHint } from '../../platform/hints.ts';
import { databaseHealth } from '../../store/open.ts';
import type { PanelElement } from './PanelElement.ts';
import { isPassing, paintingHint, paintingKind, paintingOf } from './painting.ts';

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
  const [kind, hint] = [paintingKind(), paintingHint()];
  const remember = () => {
    const root = panel.firstElementChild;
    // Without a list it shows that something is wrong, or that nothing is known yet.
    if (!root || isPassing(root) || !root.querySelector('main')?.firstElementChild) return;
    writeHint(hint, keptPainting(paintingOf(root), kind));
  };
  new MutationObserver(remember).observe(panel, {
    ...{ subtree: true, childList: true, characterData: true, attributes: true },
  });
  remember();
}
