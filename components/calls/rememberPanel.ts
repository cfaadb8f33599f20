import { keptPainting } from '../../core/calls/painting.ts';
import { writeHint } from '../../platform/hints.ts';
import { isPassing, paintingOf } from './painting.ts';
import { paintingHint, paintingKind } from './paintingKind.ts';

/** Keeps what `panel` shows where the next one paints it from, now and whenever it changes. */
export function rememberPanel(panel: Element): void {
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
