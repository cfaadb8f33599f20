import type { PageFacts } from '../../core/quotes/capture/pageFacts.ts';
import { thingsIn } from '../../core/quotes/capture/thing.ts';
import { citationsNear } from './citationsNear.ts';
import { fragmentOf } from './fragmentOf.ts';

/** What this page tells of what is selected in it. To be run in the page. */
export function readPageFacts(): PageFacts {
  const selection = getSelection();
  const text = selectedText(selection);
  const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  // Whoever selects a whole paragraph has selected up to the beginning of the next one.
  const near = elementAt(range?.startContainer);
  return {
    text,
    isInFront: document.hasFocus() && !(document.activeElement instanceof HTMLIFrameElement),
    url: location.href,
    title: document.title,
    language: near?.closest<HTMLElement>('[lang]')?.lang ?? '',
    fragment: range ? fragmentOf(range, text) : null,
    citations: near ? citationsNear(near, text) : [],
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
  const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  if (text !== '' || !isField || field.type === 'password') return text;
  // Of a field without text, such as a box, they are null.
  return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
}

function elementAt(node: Node | undefined): Element | null {
  return node instanceof Element ? node : (node?.parentElement ?? null);
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
