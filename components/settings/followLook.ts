import { effect, type ReadonlySignal } from '@preact/signals';
import type { Look } from '../../core/settings/settings.ts';
import { rememberedLanguage, uiLanguage } from '../../platform/language.ts';
import { withLock } from '../../platform/locks.ts';
import { rememberLook } from '../../store/settings/settings.ts';
import { applyLook } from '../page/look.ts';

/**
 * Keeps the page as `look` says, in whichever page that is changed. Words stand where they are loaded, so
 * in another language the page begins anew; what is half written outlives that (`platform/drafts.ts`).
 */
export function followLook(look: ReadonlySignal<Look | undefined>): void {
  effect(() => {
    if (!look.value) return;
    applyLook(look.value);
    rememberLook(look.value);
    // Not what was chosen, but what the next page will speak: where nothing can be remembered, it would
    // begin anew for ever. And not before the next quotes are dealt in that language, too.
    if (rememberedLanguage() !== uiLanguage)
      void withLock('settings', async () => location.reload());
  });
}
