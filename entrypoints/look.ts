import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { applyFirstLook } from '../components/page/look.ts';
import { watchStart } from '../components/page/watchStart.ts';

/**
 * Runs in the head of a page, before its first paint, so that nothing flashes white at night; and
 * offers help if the page's app does not start.
 */
export default defineUnlistedScript(() => {
  applyFirstLook();
  watchStart();
});
