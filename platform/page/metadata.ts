import { thingsIn } from '../../core/quotes/capture/pageFacts.ts';

/** The page's meta elements by lower-case name or property; the first of each. To be run in the page. */
export function metasOnPage(): Record<string, string> {
  const found: Record<string, string> = Object.create(null);
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name =
      meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const key = name?.toLowerCase();
    if (key && !(key in found)) found[key] = meta.getAttribute('content') ?? '';
  }
  // Messages need a plain object.
  return { ...found };
}

/** The page's JSON-LD objects. To be run in the page. */
export function thingsOnPage(): unknown[] {
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  return thingsIn([...scripts].map((script) => script.textContent ?? ''));
}
