import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showToast } from '../components/quotes/capture/showToast.ts';

/**
 * Run in a page whenever a passage of it was saved; the first one stays, and knows of its toasts. The page
 * itself does not see what it leaves behind.
 */
export default defineUnlistedScript(() => {
  (globalThis as { nahbarToast?: typeof showToast }).nahbarToast ??= showToast;
});
