import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { applyFirstLook } from '../components/page/look.ts';

/** Runs in the head of a page, before its first paint, so that nothing flashes white at night. */
export default defineUnlistedScript(applyFirstLook);
