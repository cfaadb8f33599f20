import { effect } from '@preact/signals';
import { rememberLook, settings } from '../../store/settings/settings.ts';
import { applyLook } from '../page/look.ts';

/** Keeps the page's look as the settings say, in whichever page they are changed. */
export function followLook(): void {
  effect(() => {
    if (!settings.value) return;
    applyLook(settings.value);
    rememberLook(settings.value);
  });
}
