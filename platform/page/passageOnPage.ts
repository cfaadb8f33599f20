import type { PassageOnPage } from '../../core/quotes/capture/textFragment.ts';

/** Longer pages are not searched, because the user is waiting. */
const NODES = 60_000;
const CHARACTERS = 2_000_000;

/** Elements whose text is not shown. */
const NO_TEXT = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'select']);

/** Inline elements that end a line. */
const BREAKS = new Set(['br', 'hr']);

const IN_LINE = /^(?:inline(?:$| )|contents|ruby|none)/;

/**
 * The visible text of this page, split at the selected passage. One pass over the nodes, without
 * lookups.
 *
 * @returns null if the selection is outside the document's own text, as in a shadow tree or an SVG
 *   document, or there is too much text
 */
export function passageOnPage(selected: Range): PassageOnPage | null {
  const { body } = document;
  if (!(body instanceof HTMLElement) || !body.contains(selected.commonAncestorContainer))
    return null;
  const start = boundary(selected.startContainer, selected.startOffset);
  const end = boundary(selected.endContainer, selected.endOffset);
  const lines = new Lines();
  const styles = new Styles(body);
  const walker = document.createTreeWalker(body);
  let isBegun = false;
  let isOver = false;
  let nodes = 0;
  for (let node: Node | null = body; node; node = walker.nextNode()) {
    nodes += 1;
    if (nodes > NODES || lines.length > CHARACTERS) return null;
    const [from, to] = [offsetIn(node, start), offsetIn(node, end)];
    if (from === 0) isBegun = true;
    if (to === 0) isOver = true;
    if (node instanceof Element) {
      if (styles.enter(node)) lines.end();
    } else if (node instanceof Text) {
      const block = styles.blockOf(node);
      if (block) lines.goOn(block);
      const { data } = node;
      const cuts = [from ?? (isBegun ? 0 : data.length), to ?? (isOver ? 0 : data.length)] as const;
      if (block) {
        lines.add('before', data.slice(0, cuts[0]));
        lines.add('passage', data.slice(...cuts));
        lines.add('behind', data.slice(Math.max(...cuts)));
      }
      if (from !== null) isBegun = true;
      if (to !== null) isOver = true;
    }
  }
  return lines.parts.passage === '' ? null : lines.parts;
}

/** A boundary of a range: within a text, or before a node; null is the end of the document. */
interface Boundary {
  node: Node | null;
  offset: number;
}

function boundary(container: Node, offset: number): Boundary {
  if (container instanceof CharacterData)
    return { node: container, offset: container instanceof Text ? offset : 0 };
  let node: Node | null = container.childNodes[offset] ?? null;
  for (let last: Node | null = container; !node && last && last !== document.body; ) {
    node = last.nextSibling;
    last = last.parentNode;
  }
  return { node, offset: 0 };
}

/** The offset of the boundary in `node`; null if it is in another. */
function offsetIn(node: Node, { node: it, offset }: Boundary): number | null {
  return node === it ? offset : null;
}

/** Tracks block and visibility of each element during the traversal. */
class Styles {
  readonly #blocks = new Map<Node, Element>();
  readonly #hidden = new Set<Node>();
  readonly #unseen = new Set<Node>();

  constructor(readonly body: HTMLElement) {}

  /** @returns whether a line ends here */
  enter(element: Element): boolean {
    const parent = element === this.body ? null : element.parentNode;
    const { display, visibility } = getComputedStyle(element);
    const isHidden = display === 'none' || NO_TEXT.has(element.localName);
    if (isHidden || (parent && this.#hidden.has(parent))) this.#hidden.add(element);
    if (visibility !== 'visible') this.#unseen.add(element);
    const isBlock = !parent || !IN_LINE.test(display);
    this.#blocks.set(element, isBlock ? element : (this.#blocks.get(parent) ?? this.body));
    return isBlock || BREAKS.has(element.localName);
  }

  /** @returns null if the text is not visible */
  blockOf({ parentNode }: Text): Element | null {
    if (!parentNode || this.#hidden.has(parentNode) || this.#unseen.has(parentNode)) return null;
    return this.#blocks.get(parentNode) ?? null;
  }
}

/** Assembles lines from the text of blocks. */
class Lines {
  readonly parts = { before: '', passage: '', behind: '' };
  length = 0;
  #gap = '';
  #block: Element | null = null;

  /** The next text begins a line. */
  end(): void {
    this.#gap = '\n';
  }

  /** The next text stands in this block. */
  goOn(block: Element): void {
    if (block !== this.#block) this.end();
    this.#block = block;
  }

  add(part: keyof PassageOnPage, text: string): void {
    const plain = text.replace(/\s+/gu, ' ');
    const words = plain.trim();
    if (plain.startsWith(' ')) this.#gap ||= ' ';
    if (words === '') return;
    const gap = this.length === 0 ? '' : this.#gap;
    this.parts[part] += gap + words;
    this.length += gap.length + words.length;
    this.#gap = plain.endsWith(' ') ? ' ' : '';
  }
}
