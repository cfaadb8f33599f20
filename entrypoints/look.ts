import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pressEnterOnce } from '../components/page/keys.ts';
import { applyFirstLook } from '../components/page/look.ts';
import { watchStart } from '../components/page/watchStart.ts';

/**
 * Runs in the head of a page before its first paint: sets the theme, so that a dark page does not flash
 * white, handles a held Enter key, and offers help if the app does not start.
 */
export default defineUnlistedScript(() => {
  applyFirstLook();
  pressEnterOnce();
  watchStart();
});
