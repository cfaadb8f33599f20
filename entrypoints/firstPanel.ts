import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PanelElement } from '../components/calls/PanelElement.ts';
import { isBesideCall } from '../components/calls/panelMarkup.ts';
import { panelStyles } from '../components/calls/panelStyles.ts';
import { adopt } from '../components/page/adopt.ts';
import { bringApp } from '../components/page/bringApp.ts';
import { pressEnterOnce } from '../components/page/keys.ts';
import { applyFirstLook } from '../components/page/look.ts';
import { watchStart } from '../components/page/watchStart.ts';
import style from './popup/popup.css?inline';

/**
 * Runs in the popup's head before its first paint, as one small classic script: sets the theme and shows
 * the checklist from the cached markup. Everything else is loaded after the paint.
 */
export default defineUnlistedScript(() => {
  adopt(style + panelStyles);
  applyFirstLook();
  if (isBesideCall()) document.documentElement.dataset.page = 'panel';
  customElements.define('nahbar-panel', PanelElement);
  pressEnterOnce();
  watchStart();
  bringApp(PanelElement.first !== null);
});
