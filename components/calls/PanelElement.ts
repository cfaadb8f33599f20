import { markupAt, parseMarkupCache } from '../../core/calls/markupCache.ts';
import { readBootCache } from '../../platform/bootCache.ts';
import { focusFirstOpen, moveFocus } from './checklistKeys.ts';
import { markupCacheKey, markupCacheKind, renderMarkup } from './panelMarkup.ts';

/**
 * `<nahbar-panel>`: the container of the call panel, in the popup and in the side panel.
 *
 * A custom element, so that it can render while the browser parses the page: the cached markup of the last
 * panel. The app takes that over (Preact reuses the elements), and carries out what was pressed before.
 */
export class PanelElement extends HTMLElement {
  /** The cached markup of the last panel; null if there is none, or it is of another version or language. */
  static readonly first = parseMarkupCache(readBootCache(markupCacheKey()), markupCacheKind());

  /** The ids of the items that were toggled before the app was loaded. */
  readonly #toggled = new Set<string>();
  readonly #pressed: HTMLButtonElement[] = [];
  readonly #chosen = new Map<HTMLSelectElement, string>();
  readonly #early = new AbortController();

  connectedCallback(): void {
    const { first } = PanelElement;
    if (!first) return;
    this.replaceChildren(renderMarkup(markupAt(first, Date.now())));
    const list = this.querySelector<HTMLElement>('[role="group"]');
    focusFirstOpen(list);
    const { signal } = this.#early;
    list?.addEventListener('keydown', (event) => moveFocus(event as never), { signal });
    this.addEventListener('click', (event) => this.#keepPress(event), { signal });
    this.addEventListener('change', ({ target }) => this.#keepChoice(target), { signal });
  }

  /** Renders the app with `show`, and then carries out what was pressed before. */
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

  /** Remembers the press: nothing can be written before the app is loaded. */
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
