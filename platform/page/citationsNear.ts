import { citedName } from '../../core/quotes/capture/personName.ts';

/** Where the people are named who are quoted. */
const NAMES = [
  ...['figcaption', 'footer', 'cite', '[rel~="author"]', '[itemprop~="author"]'],
  ...['[itemprop~="creator"]', '[class*="author" i]', '[class*="attribution" i]'],
  ...['[class*="speaker" i]', '[class*="citation" i]'],
].join(',');

const QUOTATION = 'blockquote, q, [itemtype*="/Quotation"]';

/** A block of that class holds a quotation with who said it, if it is not much longer than that. */
const QUOTE_CLASS = '[class*="quote" i], [class*="zitat" i], [class*="testimonial" i]';
const LONGER = 400;

const BLOCK = 'p, li, dd, td, div, section';

/** A line that names somebody behind what they said. */
const DASHED = /^\s*(?:[—―–~]|--?\s)\s*\S/u;

/** The lines beside a passage that say who said it, in the order in which they are believed. */
export function citationsNear(near: Element, passage: string): string[] {
  const quotation = quotationAround(near, passage);
  if (!quotation) return dashedLines(near).filter((line) => citedName(line) !== '');
  const figure = quotation.closest('figure');
  const places = [quotation, ...(figure ? [figure] : [])];
  const behind = quotation.nextElementSibling;
  const elements = places.flatMap((place) => [...place.querySelectorAll(NAMES)]);
  if (behind?.matches(NAMES)) elements.push(behind);
  const outer = [...new Set(elements)].filter(
    (element) => !element.contains(near) && !isCiteOfCaption(element),
  );
  return [...outer.flatMap(linesIn), ...dashedLines(quotation)];
}

function quotationAround(near: Element, passage: string): Element | null {
  const marked = near.closest(QUOTATION);
  if (marked) return marked;
  const named = near.closest(QUOTE_CLASS);
  return named && textOf(named).length < passage.length + LONGER ? named : null;
}

/** A caption says who, in which work: then the work is no name. */
function isCiteOfCaption(element: Element): boolean {
  return element.matches('cite') && Boolean(element.parentElement?.closest(NAMES));
}

/** What a caption says without the work that it cites; that, if it says nothing else. */
function linesIn(element: Element): string[] {
  const text = textOf(element);
  const work = element.querySelector('cite');
  const rest = work ? text.replace(textOf(work), ' ') : text;
  const says = /\p{L}/u.test(rest) || !work ? rest : textOf(work);
  return says
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 1);
}

/** The line at the end of a block, or at the beginning of the next, that begins with a dash. */
function dashedLines(near: Element): string[] {
  const block = near.closest(`${BLOCK}, blockquote`) ?? near;
  const own = textOf(block).trim().split('\n');
  const next = textOf(block.nextElementSibling).trim().split('\n')[0] ?? '';
  return [...(own.length > 1 ? [own.at(-1) ?? ''] : []), next].filter((line) => DASHED.test(line));
}

function textOf(element: Element | null): string {
  return element instanceof HTMLElement ? element.innerText : (element?.textContent ?? '');
}
