import { defineWebExtConfig } from 'wxt';
import { findChromium, findFirefox } from './workshop/browsers.mjs';
import { hasDisplay, SANDBOX } from './workshop/launch.ts';

const chromium = findChromium();
const firefox = findFirefox();

/** The browser that `npm run dev` opens: the one that the tests use, with a fresh profile. */
export default defineWebExtConfig({
  disabled: !hasDisplay(),
  binaries: {
    ...(chromium && { chrome: chromium, edge: chromium }),
    ...(firefox && { firefox }),
  },
  chromiumArgs: SANDBOX,
});
