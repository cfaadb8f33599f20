import {
  generateFragment,
  setTimeout as setFragmentTimeout,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import type { PageFacts } from '../../core/quotes/capture/pageFacts.ts';
import type { FragmentParts } from '../../core/quotes/capture/textFragment.ts';
import { thingsIn } from '../../core/quotes/capture/thing.ts';

/** So long is looked for a link to the passage, in milliseconds: somebody is waiting. */
const PATIENCE = 500;

/** What this page tells of what is selected in it. To be run in the page. */
export function readPageFacts(): PageFacts {
  const selection = getSelection();
  const place = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const near = elementAt(place?.commonAncestorContainer);
  return {
    text: selectedText(selection),
    url: location.href,
    title: document.title,
    language: near?.closest<HTMLElement>('[lang]')?.lang ?? '',
    fragment: selection && !selection.isCollapsed ? fragmentOf(selection) : null,
    citations: near ? citationsNear(near) : [],
    metas: metas(),
    things: [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
      thingsIn(script.textContent ?? ''),
    ),
  };
}

/** What is selected: in the page, or in a field, which `getSelection` does not tell everywhere. */
function selectedText(selection: Selection | null): string {
  const text = String(selection ?? '');
  const field = document.activeElement;
  if (text !== '' || !(field instanceof HTMLTextAreaElement)) return text;
  return field.value.slice(field.selectionStart, field.selectionEnd);
}

function fragmentOf(selection: Selection): FragmentParts | null {
  try {
    setFragmentTimeout(PATIENCE);
    // It moves the ends of the selection to whole words: of a copy of its own.
    const kept = selection.getRangeAt(0).cloneRange();
    const { fragment } = generateFragment(selection);
    selection.removeAllRanges();
    selection.addRange(kept);
    return fragment ?? null;
  } catch {
    return null;
  }
}

function elementAt(node: Node | undefined): Element | null {
  return node instanceof Element ? node : (node?.parentElement ?? null);
}

/** Where the people are named who are quoted: within a quotation, or in the caption beside it. */
const CITATION =
  'cite, figcaption, footer, [rel~="author"], [itemprop~="author"], [class*="author" i], [class*="cite" i]';

/** So far up from the passage a citation may stand. */
const REACH = 4;

function citationsNear(start: Element): string[] {
  const found: string[] = [];
  for (
    let at: Element | null = start, far = 0;
    at && far < REACH;
    at = at.parentElement, far += 1
  ) {
    const isQuotation = at.matches('blockquote, figure, q, [itemtype*="Quotation"]');
    if (!isQuotation) continue;
    const within = [...at.querySelectorAll(CITATION)];
    const behind = at.nextElementSibling;
    if (behind?.matches(CITATION)) within.push(behind);
    found.push(...within.map((element) => (element as HTMLElement).innerText ?? ''));
  }
  return found.map((text) => text.split('\n')[0] ?? '');
}

function metas(): Record<string, string> {
  const found: Record<string, string> = Object.create(null);
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name =
      meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const key = name?.toLowerCase();
    if (key && !(key in found)) found[key] = meta.getAttribute('content') ?? '';
  }
  // What goes to the background has to be a plain object.
  return { ...found };
}
