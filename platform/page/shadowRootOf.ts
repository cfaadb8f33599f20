import { nativeBrowser } from '../nativeBrowser.ts';

/** Chrome's API; Firefox has it on elements. */
interface Dom {
  dom: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
}

/**
 * The shadow root of an element, also a closed one, which extensions may access. To be called in a
 * page.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return null;
  return 'openOrClosedShadowRoot' in element
    ? (element.openOrClosedShadowRoot as ShadowRoot | null)
    : ((nativeBrowser() as unknown as Dom).dom.openOrClosedShadowRoot(
        element,
      ) as ShadowRoot | null);
}
