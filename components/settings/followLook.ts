import { effect, type ReadonlySignal } from '@preact/signals';
import type { Look } from '../../core/settings/settings.ts';
import { rememberedLanguage, uiLanguage } from '../../platform/language.ts';
import { withLock } from '../../platform/locks.ts';
import { cacheLook } from '../../store/settings/settings.ts';
import { applyLook } from '../page/look.ts';

/**
 * Applies `look` to the page whenever it changes, in this page or another. The texts are loaded once, so
 * another language reloads the page; unsaved text is in drafts and survives (`platform/drafts.ts`).
 */
export function followLook(look: ReadonlySignal<Look | undefined>): void {
  effect(() => {
    if (!look.value) return;
    applyLook(look.value);
    cacheLook(look.value);
    // Compares with what the cache holds, not with `look`: where localStorage does not work, the page
    // would reload for ever. The lock waits until the quote cache is in the new language, too.
    if (rememberedLanguage() !== uiLanguage)
      void withLock('settings', async () => location.reload());
  });
}
