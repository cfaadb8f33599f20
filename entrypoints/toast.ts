import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showToast } from '../components/quotes/capture/showToast.ts';
import type { Toast } from '../core/quotes/capture/toast.ts';

/** Run in a page of which a passage was saved. The page itself does not see what it leaves behind. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { nahbarToast: (toast: Toast) => showToast(toast) });
});
