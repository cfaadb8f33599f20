import { limitedFacts, type PageFacts } from '../../core/quotes/capture/pageFacts.ts';
import {
  type FragmentParts,
  plainFragment,
  uniqueFragment,
} from '../../core/quotes/capture/textFragment.ts';
import { citationsNear } from './citationsNear.ts';
import { metasOnPage, thingsOnPage } from './metadata.ts';
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
    metas: metasOnPage(),
    things: thingsOnPage(),
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
