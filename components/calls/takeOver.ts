import { effect, type ReadonlySignal } from '@preact/signals';
import { databaseHealth } from '../../store/open.ts';
import type { PanelElement } from './PanelElement.ts';
import { rememberPanel } from './rememberPanel.ts';

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
