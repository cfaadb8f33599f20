import { citedName } from '../../core/quotes/capture/personName.ts';

/** Elements that name a speaker. */
const NAMES = [
  ...['figcaption', 'footer', 'cite', '[rel~="author"]', '[itemprop~="author"]'],
  ...['[itemprop~="creator"]', '[class*="author" i]', '[class*="attribution" i]'],
  ...['[class*="speaker" i]', '[class*="citation" i]'],
].join(',');

const QUOTATION = 'blockquote, q, [itemtype*="/Quotation"]';

/** A block with such a class is a quotation, if it is not much longer than the passage. */
const QUOTE_CLASS = '[class*="quote" i], [class*="zitat" i], [class*="testimonial" i]';
const LONGER = 400;

const BLOCK = 'p, li, dd, td, div, section';

/** A line with a dash and a name. */
const DASHED = /^\s*(?:[—―–~]|--?\s)\s*\S/u;

/** Lines near a passage that may name its speaker, the most likely first. */
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

/** A `cite` within a caption is the work, not the speaker. */
function isCiteOfCaption(element: Element): boolean {
  return element.matches('cite') && Boolean(element.parentElement?.closest(NAMES));
}

/** The text of a caption without its `cite`, unless there is nothing else. */
function linesIn(element: Element): string[] {
  const text = textOf(element);
  const work = element.querySelector('cite');
  const rest = work ? text.replace(textOf(work), ' ') : text;
  const shown = /\p{L}/u.test(rest) || !work ? rest : textOf(work);
  return shown
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 1);
}

/** Lines with a dash at the end of a block or the beginning of the next. */
function dashedLines(near: Element): string[] {
  const block = near.closest(`${BLOCK}, blockquote`) ?? near;
  const own = textOf(block).trim().split('\n');
  const next = textOf(block.nextElementSibling).trim().split('\n')[0] ?? '';
  return [...(own.length > 1 ? [own.at(-1) ?? ''] : []), next].filter((line) => DASHED.test(line));
}

function textOf(element: Element | null): string {
  return element instanceof HTMLElement ? element.innerText : (element?.textContent ?? '');
}
