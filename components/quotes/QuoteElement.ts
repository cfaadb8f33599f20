import type { ShownQuote } from '../../core/quotes/quote.ts';
import { translatedLabel } from '../../locales/translated.ts';
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
  }
}

function figureOf({ text, language }: ShownQuote, caption: HTMLElement): HTMLElement {
  const words = element('p', { id: 'quote-text' }, text);
  const figure = element('figure', {}, [
    element('blockquote', { lang: language }, [words]),
    caption,
  ]);
  figure.dataset.length = lengthOf(text);
  return figure;
}

/** Who said it, asked what, and whether in these words. */
function sourceOf(quote: ShownQuote): HTMLElement[] {
  const speaker = element('p', { className: 'quote-speaker' }, [
    element('span', { className: 'quote-name' }, quote.speaker),
    element('span', { className: 'quote-role' }, quote.role),
  ]);
  const question = element(
    'p',
    { className: 'quote-question', lang: quote.language },
    quote.question,
  );
  const marks = quote.translated
    ? [element('p', { className: 'quote-translated' }, translatedLabel)]
    : [];
  return [speaker, question, ...marks];
}

/** How large a text may be set, by how much of it there is. */
function lengthOf({ length }: string): 'short' | 'medium' | 'long' {
  if (length <= 90) return 'short';
  return length <= 190 ? 'medium' : 'long';
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
