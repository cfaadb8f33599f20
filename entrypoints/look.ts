import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pressEnterOnce } from '../components/page/keys.ts';
import { applyFirstLook } from '../components/page/look.ts';
import { watchStart } from '../components/page/watchStart.ts';

/**
 * Runs in the head of a page, before its first paint, so that nothing flashes white at night; holds Enter
 * to one press; and
 * offers help if the page's app does not start.
 */
export default defineUnlistedScript(() => {
  applyFirstLook();
  pressEnterOnce();
  watchStart();
});
