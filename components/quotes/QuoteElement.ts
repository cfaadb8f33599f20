import type { ShownQuote } from '../../core/quotes/quote.ts';
import { translatedLabel } from '../../locales/translated.ts';
import { writeTabCache } from '../../platform/bootCache.ts';
import { afterFirstPaint } from '../page/afterFirstPaint.ts';

/**
 * `<nahbar-quote>`: the quote on the new tab.
 *
 * A custom element and not a component, because it draws itself while the browser is still reading
 * the page: no module, no framework and no database stand between the user and the sentence.
 */
export class QuoteElement extends HTMLElement {
  /** What a page shows first; set before the parser meets the element. */
  static first: ShownQuote | null = null;
  /** Whether another tab shows that, too, since no more were dealt. */
  static isRepeat = false;

  /** The quote on the page; null where there is none to show. */
  shown: ShownQuote | null = null;

  #pressed: KeyboardEvent[] = [];
  readonly #keep = (event: KeyboardEvent) => this.#pressed.push(event);

  /**
   * Who said it comes a frame after the sentence, into its place under it: the faces and the lines
   * of small type would keep the sentence waiting.
   */
  connectedCallback(): void {
    const { first } = QuoteElement;
    const caption = element('figcaption', {}, []);
    this.#put(first, caption);
    if (first) afterFirstPaint(() => caption.append(...sourceOf(first)));
    addEventListener('keydown', this.#keep);
  }

  get isRepeat(): boolean {
    return QuoteElement.isRepeat;
  }

  /** The keys that were pressed before anybody listened, once; from now on somebody does. */
  takePressed(): KeyboardEvent[] {
    removeEventListener('keydown', this.#keep);
    return this.#pressed.splice(0);
  }

  /** Puts `quote` on the page, in place of the one that is there. */
  show(quote: ShownQuote | null): void {
    this.#put(quote, element('figcaption', {}, quote ? sourceOf(quote) : []));
  }

  #put(quote: ShownQuote | null, caption: HTMLElement): void {
    this.shown = quote;
    this.hidden = quote === null;
    this.replaceChildren(...(quote ? [figureOf(quote, caption)] : []));
    writeTabCache(JSON.stringify(quote));
  }
}

function figureOf({ text, language }: ShownQuote, caption: HTMLElement): HTMLElement {
  const words = element('p', { id: 'quote-text', dir: 'auto' }, text);
  const figure = element('figure', {}, [
    // Where it is unknown, that of the page.
    element('blockquote', language === '' ? {} : { lang: language }, [words]),
    caption,
  ]);
  figure.dataset.length = lengthOf(text);
  return figure;
}

/** Who said it, asked what, and whether in these words. */
function sourceOf({ speaker, role, question, language, from, translated }: ShownQuote) {
  const said = [some('span', 'quote-name', speaker), some('span', 'quote-role', role)].flat();
  return [
    ...(said.length > 0 ? [element('p', { className: 'quote-speaker', dir: 'auto' }, said)] : []),
    ...some('p', 'quote-question', question).map((line) => Object.assign(line, { lang: language })),
    ...some('p', 'quote-from', from),
    ...some('p', 'quote-translated', translated ? translatedLabel : ''),
  ];
}

/** An own quote need not say who said it, or where. */
function some(name: 'p' | 'span', className: string, text: string): HTMLElement[] {
  return text === '' ? [] : [element(name, { className, dir: 'auto' }, text)];
}

/** How large a text may be set, by how much of it there is. */
function lengthOf({ length }: string): 'short' | 'medium' | 'long' | 'passage' | 'page' {
  if (length <= 90) return 'short';
  if (length <= 190) return 'medium';
  if (length <= 420) return 'long';
  return length <= 900 ? 'passage' : 'page';
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  content: string | Node[],
): HTMLElementTagNameMap[Name] {
  const created = Object.assign(document.createElement(name), properties);
  created.append(...(typeof content === 'string' ? [content] : content));
  return created;
}
