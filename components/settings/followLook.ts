import { effect, type ReadonlySignal } from '@preact/signals';
import type { Look } from '../../core/settings/look.ts';
import { rememberLook } from '../../store/settings/settings.ts';
import { applyLook } from '../page/look.ts';

/** Keeps the page as `look` says, in whichever page that is changed. */
export function followLook(look: ReadonlySignal<Look | undefined>): void {
  effect(() => {
    if (!look.value) return;
    applyLook(look.value);
    rememberLook(look.value);
  });
}
