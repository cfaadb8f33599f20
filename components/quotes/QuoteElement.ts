import type { ShownQuote } from '../../core/quotes/quote.ts';
import type { KeptQuote } from '../../core/quotes/quoteCache.ts';
import { translatedLabel } from '../../locales/translated.ts';
import { writeTabCache } from '../../platform/bootCache.ts';
import { afterFirstPaint } from '../page/firstPaint.ts';

/**
 * `<nahbar-quote>`: the quote on the new tab.
 *
 * A custom element and not a component, so that the first paint shows the quote: it renders while the
 * browser parses the page, without waiting for a module, a framework or the database.
 */
export class QuoteElement extends HTMLElement {
  /** The quote of the first paint; set before the parser reaches the element. */
  static first: ShownQuote | null = null;
  /** Whether another tab shows `first`, too, because the cache had no other quote. */
  static isRepeat = false;

  /** The quote on the page; null where there is none to show. */
  shown: ShownQuote | null = null;
  /** When it came, in milliseconds. */
  shownAt = Date.now();

  #pressed: KeyboardEvent[] = [];
  readonly #collect = (event: KeyboardEvent) => this.#pressed.push(event);

  /** Adds the caption only after the first paint, which its fonts and lines would delay. */
  connectedCallback(): void {
    const { first } = QuoteElement;
    const caption = element('figcaption', {}, []);
    this.#put(first, caption);
    if (first) afterFirstPaint(() => caption.append(...sourceOf(first)));
    addEventListener('keydown', this.#collect);
  }

  get isRepeat(): boolean {
    return QuoteElement.isRepeat;
  }

  /** Returns the keys that were pressed before the app was loaded, and stops collecting them. */
  takePressedKeys(): KeyboardEvent[] {
    removeEventListener('keydown', this.#collect);
    return this.#pressed.splice(0);
  }

  /** Replaces the quote on the page; null hides the element. */
  show(quote: ShownQuote | null): void {
    this.#put(quote, element('figcaption', {}, quote ? sourceOf(quote) : []));
  }

  #put(quote: ShownQuote | null, caption: HTMLElement): void {
    this.shown = quote;
    this.hidden = quote === null;
    this.replaceChildren(...(quote ? [figureOf(quote, caption)] : []));
    this.shownAt = Date.now();
    writeTabCache(JSON.stringify({ quote, at: this.shownAt } satisfies KeptQuote));
  }
}

function figureOf({ text, language }: ShownQuote, caption: HTMLElement): HTMLElement {
  const words = element('p', { id: 'quote-text', dir: 'auto' }, text);
  const figure = element('figure', {}, [
    // If the language is unknown, the page's is inherited.
    element('blockquote', language === '' ? {} : { lang: language }, [words]),
    caption,
  ]);
  figure.dataset.length = lengthOf(text);
  return figure;
}

/** The caption: speaker, role, question, source, and whether it is a translation. */
function sourceOf({ speaker, role, question, language, from, translated }: ShownQuote) {
  const said = [
    optional('span', 'quote-name', speaker),
    optional('span', 'quote-role', role),
  ].flat();
  return [
    ...(said.length > 0 ? [element('p', { className: 'quote-speaker', dir: 'auto' }, said)] : []),
    ...optional('p', 'quote-question', question).map((line) =>
      Object.assign(line, { lang: language }),
    ),
    ...optional('p', 'quote-from', from),
    ...optional('p', 'quote-translated', translated ? translatedLabel : ''),
  ];
}

/** An element for a text that may be missing, as in the user's own quotes. */
function optional(name: 'p' | 'span', className: string, text: string): HTMLElement[] {
  return text === '' ? [] : [element(name, { className, dir: 'auto' }, text)];
}

/** The class of length by which the stylesheet chooses the font size. */
function lengthOf({ length }: string): 'short' | 'medium' | 'long' | 'longer' | 'passage' | 'page' {
  if (length <= 50) return 'short';
  if (length <= 120) return 'medium';
  if (length <= 230) return 'long';
  if (length <= 420) return 'longer';
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
