import { nativeBrowser } from '../nativeBrowser.ts';

/** Chrome's, which Firefox has on the elements themselves. */
interface Dom {
  dom: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
}

/**
 * The shadow of an element, also a closed one: that hides from the scripts of its page, and not from those
 * of an extension. To be called in a page.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return null;
  // Firefox has it at the element.
  return 'openOrClosedShadowRoot' in element
    ? (element.openOrClosedShadowRoot as ShadowRoot | null)
    : ((nativeBrowser() as unknown as Dom).dom.openOrClosedShadowRoot(
        element,
      ) as ShadowRoot | null);
}
