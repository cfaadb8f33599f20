import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pressEnterOnce } from '../components/page/keys.ts';
import { applyFirstLook } from '../components/page/look.ts';
import style from './help/help.css?inline';
import { showHelp } from './help/page.ts';

/**
 * The whole help page as one classic script that shares no file with the app, because it has to run when
 * the app does not: with its own styles, and its own code to read the storages (`entrypoints/help/`).
 */
export default defineUnlistedScript(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  applyFirstLook();
  pressEnterOnce();
  showHelp();
});
