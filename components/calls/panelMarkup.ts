import type { Attributes, MarkupCache } from '../../core/calls/markupCache.ts';
import { appVersion } from '../../platform/appVersion.ts';
import type { BootCacheKey } from '../../platform/bootCache.ts';
import { uiLanguage } from '../../platform/language.ts';

/** On what is there for a moment only, such as a notice: it is painted without what is in it. */
const PASSING = 'data-passing';

/** `element` and what is in it, as data. */
export function captureMarkup(element: Element): MarkupCache {
  const content = isPassing(element) ? [] : [...element.childNodes].flatMap(contentOf);
  return [element.localName, attributesOf(element), content];
}

/** Whether `element` shows something that the next panel does not begin with. */
export function isPassing(element: Element): boolean {
  return element.hasAttribute(PASSING);
}

function contentOf(node: Node): MarkupCache[] {
  if (node instanceof Element) return [captureMarkup(node)];
  return node instanceof Text ? [node.data] : [];
}

function attributesOf(element: Element): Attributes {
  const { checked, ...attributes } = Object.fromEntries(
    [...element.attributes].map(({ name, value }) => [name, value]),
  );
  if (element instanceof SVGElement) return { ...attributes, xmlns: String(element.namespaceURI) };
  if (element instanceof HTMLInputElement && element.checked) return { ...attributes, checked: '' };
  // No attribute tells what is chosen.
  const isChosen = element instanceof HTMLOptionElement && element.selected;
  return isChosen ? { ...attributes, selected: '' } : attributes;
}

/** The node that `painting` describes. */
export function renderMarkup(painting: MarkupCache): Node {
  if (typeof painting === 'string') return document.createTextNode(painting);
  const [tag, { checked, xmlns, ...attributes }, content] = painting;
  const element = xmlns ? document.createElementNS(xmlns, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (checked !== undefined) (element as HTMLInputElement).checked = true;
  element.append(...content.map(renderMarkup));
  return element;
}

/** What a painting is good for: the pages of this version of Nahbar, in this language. */
export function markupCacheKind(): string {
  return `${appVersion()} ${uiLanguage}`;
}

/** Where this page keeps its painting: the popup's is not what stands beside a call. */
export function markupCacheKey(): BootCacheKey {
  return isBesideCall() ? 'sidePanel' : 'panel';
}

/** Whether this is the panel beside a call. Popup and panel are one page, which the manifest opens in two ways. */
export function isBesideCall(): boolean {
  return location.search === '?panel';
}
