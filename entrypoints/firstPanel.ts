import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PanelElement } from '../components/calls/PanelElement.ts';
import { isBesideCall } from '../components/calls/panelMarkup.ts';
import { adoptStyles, bringApp } from '../components/page/firstPaint.ts';
import { pressEnterOnce } from '../components/page/keys.ts';
import { applyFirstLook } from '../components/page/look.ts';
import { watchStart } from '../components/page/watchStart.ts';
import style from './popup/popup.css?inline';

/** The styles of the panel's first paint; others are loaded with their components. */
const panelStyles = Object.values(
  import.meta.glob<string>(
    '../components/calls/{CallHead,CallPanel,CallSheet,Checklist}.module.css',
    { query: '?inline', import: 'default', eager: true },
  ),
).join('');

/**
 * Runs in the popup's head before its first paint, as one small classic script: sets the theme and shows
 * the checklist from the cached markup. Everything else is loaded after the paint.
 */
export default defineUnlistedScript(() => {
  adoptStyles(style + panelStyles);
  applyFirstLook();
  if (isBesideCall()) document.documentElement.dataset.page = 'panel';
  customElements.define('nahbar-panel', PanelElement);
  pressEnterOnce();
  watchStart();
  bringApp(PanelElement.first !== null);
});
