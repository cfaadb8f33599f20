import type { ShownQuote } from '../../core/quotes/quote.ts';
import { translatedLabel } from '../../locales/translated.ts';

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

  connectedCallback(): void {
    this.show(QuoteElement.first);
    addEventListener('keydown', this.#keep);
  }

  /** The keys that were pressed before anybody listened, once; from now on somebody does. */
  takePressed(): KeyboardEvent[] {
    removeEventListener('keydown', this.#keep);
    return this.#pressed.splice(0);
  }

  /** Puts `quote` on the page, in place of the one that is there. */
  show(quote: ShownQuote | null): void {
    this.shown = quote;
    this.hidden = quote === null;
    this.replaceChildren(...(quote ? [figureOf(quote)] : []));
  }
}

function figureOf(quote: ShownQuote): HTMLElement {
  const text = element('p', { id: 'quote-text' }, quote.text);
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
  const figure = element('figure', {}, [
    element('blockquote', { lang: quote.language }, [text]),
    element('figcaption', {}, [speaker, question, ...marks]),
  ]);
  figure.dataset.length = lengthOf(quote.text);
  return figure;
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
