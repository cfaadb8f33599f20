import { markupAt, parseMarkupCache } from '../../core/calls/markupCache.ts';
import { readBootCache } from '../../platform/bootCache.ts';
import { focusFirstOpen, walk } from './checklistKeys.ts';
import { markupCacheKey, markupCacheKind, renderMarkup } from './panelMarkup.ts';

/**
 * `<nahbar-panel>`: where the panel of a call is, in the popup and beside the call.
 *
 * A custom element, because it paints itself while the browser is still reading the page: what the
 * last panel showed, from a hint. The app takes over what is there (Preact changes the elements that
 * it finds), and carries out what was pressed before it came.
 */
export class PanelElement extends HTMLElement {
  /** What the last panel showed; null where that is not known, or of another Nahbar. */
  static readonly first = parseMarkupCache(readBootCache(markupCacheKey()), markupCacheKind());

  /** The ids of the items to be ticked or unticked. */
  readonly #toggled = new Set<string>();
  readonly #pressed: HTMLButtonElement[] = [];
  readonly #chosen = new Map<HTMLSelectElement, string>();
  readonly #early = new AbortController();

  connectedCallback(): void {
    const { first } = PanelElement;
    if (!first) return;
    this.replaceChildren(renderMarkup(markupAt(first, Date.now())));
    const list = this.querySelector('input[type="checkbox"]')?.closest('ul');
    focusFirstOpen(list ?? null);
    const { signal } = this.#early;
    list?.addEventListener('keydown', (event) => walk(event as never), { signal });
    this.addEventListener('click', (event) => this.#keepPress(event), { signal });
    this.addEventListener('change', ({ target }) => this.#keepChoice(target), { signal });
  }

  /** Lets the app show itself in here, and then do what was wanted before. */
  takeOver(show: () => void): void {
    this.#early.abort();
    show();
    for (const [field, value] of this.#chosen) {
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    for (const id of this.#toggled) {
      this.querySelector<HTMLElement>(`input[value="${CSS.escape(id)}"]`)?.click();
    }
    for (const button of this.#pressed) if (button.isConnected) button.click();
  }

  /** A box turns when that is written, and nothing can be written yet. */
  #keepPress(event: Event): void {
    const target = event.target as Element;
    const button = target.closest('button');
    if (button) this.#pressed.push(button);
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
    event.preventDefault();
    if (!this.#toggled.delete(target.value)) this.#toggled.add(target.value);
  }

  #keepChoice(target: EventTarget | null): void {
    if (target instanceof HTMLSelectElement) this.#chosen.set(target, target.value);
  }
}
