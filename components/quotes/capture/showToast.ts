import type { Toast } from '../../../core/quotes/capture/toast.ts';
import { shadowRootOf } from '../../../platform/page/shadowRootOf.ts';
import { made, type ToastSection, toastSection, toastStyles } from './toastSection.ts';

/** The element that contains all toasts, the latest last; null while there is none. */
let stack: { host: HTMLElement; root: ShadowRoot; toasts: ToastSection[] } | null = null;

/**
 * Shows a toast at the bottom of a foreign page, below those that can still be undone. It is in a closed
 * shadow root, which the page's scripts and styles cannot reach.
 *
 * @returns whether it is visible: some documents render no HTML
 */
export function showToast(toast: Toast): boolean {
  stack ??= newStack();
  const { host, root, toasts } = stack;
  const added = toastSection(toast, host, () => remove(added));
  toasts.push(added);
  root.append(added.section);
  for (const each of toasts.filter((it) => it !== added && !it.canUndo())) remove(each);
  place();
  const { width, height } = added.section.getBoundingClientRect();
  const isSeen = width * height > 0;
  if (isSeen) added.begin();
  else remove(added);
  return isSeen;
}

function remove(toast: ToastSection): void {
  if (!stack) return;
  toast.section.remove();
  stack.toasts = stack.toasts.filter((it) => it !== toast);
  if (stack.toasts.length > 0) return;
  for (const kind of ['toggle', 'close']) document.removeEventListener(kind, place, true);
  stack.host.remove();
  stack = null;
}

function newStack() {
  const host = made('div');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [toastStyles()];
  // When a modal dialog of the page opens or closes, the toasts move to where they are not inert.
  for (const kind of ['toggle', 'close']) document.addEventListener(kind, place, true);
  for (const left of document.querySelectorAll('[popover]')) {
    // Left by the version before an update: its scripts do not run any more.
    if (shadowRootOf(left)?.querySelector('section[aria-label="Nahbar"]')) left.remove();
  }
  return { host, root, toasts: [] };
}

/** Puts the toasts into the open modal dialog, if any: everything outside it is inert. */
function place(): void {
  if (!stack) return;
  const { host } = stack;
  const parent = modalDialog() ?? document.body ?? document.documentElement;
  if (host.parentNode !== parent || !host.isConnected) parent.append(host);
  if (!host.matches(':popover-open')) host.showPopover();
}

/** The open modal dialog, also inside shadow roots, or null. */
function modalDialog(): Element | null {
  let at = document.activeElement;
  for (let root = at && shadowRootOf(at); root?.activeElement; root = at && shadowRootOf(at)) {
    at = root.activeElement;
  }
  while (at) {
    const dialog = at.closest('dialog:modal');
    if (dialog) return dialog;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? null;
}
