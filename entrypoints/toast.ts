import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showToast } from '../components/quotes/capture/showToast.ts';

/**
 * Injected into a page each time a passage of it is saved. Only the first injection defines the function,
 * which knows the toasts that are shown. The page's own scripts cannot see it (isolated world).
 */
export default defineUnlistedScript(() => {
  (globalThis as { nahbarToast?: typeof showToast }).nahbarToast ??= showToast;
});
