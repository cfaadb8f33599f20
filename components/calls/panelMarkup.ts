import type { Attributes, MarkupCache } from '../../core/calls/markupCache.ts';
import { appVersion } from '../../platform/appVersion.ts';
import type { BootCacheKey } from '../../platform/bootCache.ts';
import { uiLanguage } from '../../platform/language.ts';

/** The attribute of elements with transient content, such as a notice: cached without their children. */
const TRANSIENT = 'data-passing';

/** Serializes `element` and its children. */
export function captureMarkup(element: Element): MarkupCache {
  const content = hasTransientContent(element) ? [] : [...element.childNodes].flatMap(contentOf);
  return [element.localName, attributesOf(element), content];
}

/** Whether `element` shows transient content, with which the next panel must not start. */
export function hasTransientContent(element: Element): boolean {
  return element.hasAttribute(TRANSIENT);
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
  // The selection of a select is not in its attributes.
  const isChosen = element instanceof HTMLOptionElement && element.selected;
  return isChosen ? { ...attributes, selected: '' } : attributes;
}

/** Creates the node that `markup` describes. */
export function renderMarkup(markup: MarkupCache): Node {
  if (typeof markup === 'string') return document.createTextNode(markup);
  const [tag, { checked, xmlns, ...attributes }, content] = markup;
  const element = xmlns ? document.createElementNS(xmlns, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (checked !== undefined) (element as HTMLInputElement).checked = true;
  element.append(...content.map(renderMarkup));
  return element;
}

/** The version and language for which cached markup is valid. */
export function markupCacheKind(): string {
  return `${appVersion()} ${uiLanguage}`;
}

/** The cache key of this page: popup and side panel have one each. */
export function markupCacheKey(): BootCacheKey {
  return isBesideCall() ? 'sidePanel' : 'panel';
}

/** Whether this page is the side panel; if not, it is the popup. */
export function isBesideCall(): boolean {
  return location.search === '?panel';
}
