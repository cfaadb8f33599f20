import { limitedFacts, type PageFacts, thingsIn } from '../../core/quotes/capture/pageFacts.ts';
import {
  type FragmentParts,
  plainFragment,
  uniqueFragment,
} from '../../core/quotes/capture/textFragment.ts';
import { citationsNear } from './citationsNear.ts';
import { passageOnPage } from './passageOnPage.ts';
import { selectedPassage } from './selectedPassage.ts';

/** Collects facts about the selection and the page. To be run in the page. */
export function readPageFacts(): PageFacts {
  const { text, range, mayBeUnseen } = selectedPassage();
  // The start, because selecting a whole paragraph extends to the beginning of the next.
  const near = elementAt(range?.startContainer);
  return limitedFacts({
    text,
    mayBeUnseen,
    isInFront: document.hasFocus() && !(document.activeElement instanceof HTMLIFrameElement),
    url: location.href,
    title: document.title,
    language: near?.closest('[lang]')?.getAttribute('lang') ?? '',
    fragment: fragmentOf(range, text),
    citations: near ? citationsNear(near, text) : [],
    metas: metas(),
    things: thingsIn(
      [...document.querySelectorAll('script[type="application/ld+json"]')].map(
        (script) => script.textContent ?? '',
      ),
    ),
  });
}

/**
 * The text fragment for the selection: a unique one if the page can be searched, else one made of its
 * own words.
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
  // Messages need a plain object.
  return { ...found };
}
