import { type PageFacts, thingsIn } from '../../core/quotes/capture/pageFacts.ts';
import {
  type FragmentParts,
  plainFragment,
  uniqueFragment,
} from '../../core/quotes/capture/textFragment.ts';
import { citationsNear } from './citationsNear.ts';
import { passageOnPage } from './passageOnPage.ts';
import { selectedPassage } from './selectedPassage.ts';

/** What this page tells of what is selected in it. To be run in the page. */
export function readPageFacts(): PageFacts {
  const { text, range, mayBeUnseen } = selectedPassage();
  // Whoever selects a whole paragraph has selected up to the beginning of the next one.
  const near = elementAt(range?.startContainer);
  return {
    text,
    mayBeUnseen,
    isInFront: document.hasFocus() && !(document.activeElement instanceof HTMLIFrameElement),
    url: location.href,
    title: document.title,
    language: near?.closest('[lang]')?.getAttribute('lang') ?? '',
    fragment: fragmentOf(range, text),
    citations: near ? citationsNear(near, text) : [],
    metas: metas(),
    things: [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
      thingsIn(script.textContent ?? ''),
    ),
  };
}

/**
 * How a link finds what is selected: by words that nothing else on the page has, with those around it where
 * that is needed; by its own words where the page is none that they could be looked for in.
 */
function fragmentOf(range: Range | null, text: string): FragmentParts | null {
  if (!range) return null;
  const page = passageOnPage(range);
  return (page && uniqueFragment(page)) ?? plainFragment(text);
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
