import type { Person } from '../../e2e/support/person';
import type { View } from '../../e2e/support/view';
import { inBackground } from '../support/background';
import {
  closesPrivateWindows,
  opensInContainer,
  opensInPrivateWindow,
} from '../support/otherPlaces';
import * as acts from './acts';
import { setClock } from './inPages';
import type { Where } from './sequence';

/** The pages of Nahbar's in which acts are done. Each stays open until the browser ends. */
export class Pages {
  readonly #views = new Map<string, View>();
  /** How far their clocks are off, in milliseconds. */
  #shift = 0;

  constructor(readonly person: Person) {}

  async library(where: Where): Promise<View> {
    const library = await this.#view('library.html#favourites', where);
    await acts.until('the favourites', library, () =>
      library.page.evaluate(() => document.querySelector('main')?.innerText),
    );
    return library;
  }

  tab(where: Where): Promise<View> {
    return this.#view('newtab.html', where);
  }

  isOpen(view: View): boolean {
    return [...this.#views.values()].includes(view) && !view.page.isClosed();
  }

  inContainers(): View[] {
    const found = [...this.#views].filter(([key]) => key.startsWith('container'));
    return found.map(([, view]) => view).filter((view) => this.isOpen(view));
  }

  async setClocks(shift: number): Promise<void> {
    this.#shift = shift;
    for (const view of this.#views.values()) await this.#setsClock(view);
    // Chromium's worker may sleep, does not answer then, and would not remember it.
    if (this.person.browserName === 'firefox') {
      await inBackground(this.person, `(${setClock})(scope, ${shift})`);
    }
  }

  async close(): Promise<void> {
    for (const view of this.#views.values()) await view.closes();
    this.#views.clear();
  }

  /** Firefox opens every new tab in the window in front. */
  async leavePrivateWindow(): Promise<void> {
    for (const key of this.#views.keys()) {
      if (key.startsWith('private window')) this.#views.delete(key);
    }
    await closesPrivateWindows(this.person);
  }

  /** The browser has ended. */
  areGone(): void {
    this.#views.clear();
    this.#shift = 0;
  }

  async #view(address: string, where: Where): Promise<View> {
    const there = this.person.browserName === 'firefox' || where === 'page' ? where : 'second page';
    const key = `${there} ${address}`;
    let view = this.#views.get(key);
    if (!view || view.page.isClosed()) {
      view = await this.#opens(address, there);
      this.#views.set(key, view);
      await this.#setsClock(view);
    }
    if (there === 'page' || there === 'second page') await view.comesToFront();
    return view;
  }

  #opens(address: string, where: Where): Promise<View> {
    if (where === 'container') return opensInContainer(this.person, address);
    if (where === 'private window') return opensInPrivateWindow(this.person, address);
    return this.person.opens(address);
  }

  async #setsClock(view: View): Promise<void> {
    if (this.#shift !== 0) await view.page.evaluate(`(${setClock})(globalThis, ${this.#shift})`);
  }
}
