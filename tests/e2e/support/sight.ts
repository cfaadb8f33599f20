import type { ElementHandle, Page } from 'puppeteer-core';
import { inspect } from './axe';
import type { Driver } from './driver';
import { call, findAll, type Thing } from './find';
import { waitFor } from './patience';
import { photograph } from './screenshots';

/**
 * One page as a person perceives it. What is looked for is waited for (patience.ts); the error
 * of a vain wait shows what the page says instead.
 */
export class Sight {
  constructor(
    readonly page: Page,
    readonly driver: Driver,
  ) {}

  /** Waits until the text can be read, whatever the white space in it. */
  async sees(text: string, patienceMs?: number): Promise<void> {
    const isThere = async () => (await this.text()).includes(plain(text));
    await waitFor(() => this.#vainly(`the text “${text}”`), isThere, patienceMs);
  }

  /** Waits until the text can no longer be read. */
  async doesNotSee(text: string, patienceMs?: number): Promise<void> {
    const isGone = async () => !(await this.text()).includes(plain(text));
    await waitFor(() => this.#vainly(`“${text}” to go away`), isGone, patienceMs);
  }

  /** Waits until a live region says the text. */
  async hears(text: string, patienceMs?: number): Promise<void> {
    const isSaid = () => this.page.evaluate(isAnnounced, plain(text));
    await waitFor(() => this.#vainly(`“${text}” to be announced`), isSaid, patienceMs);
  }

  /** Everything that can be read now, with single spaces. */
  async text(): Promise<string> {
    return plain(await this.page.evaluate(() => document.body.innerText));
  }

  /** Waits for a thing, or for the `nth` of several (0 is the first, -1 the last). */
  finds(thing: Thing, nth = 0): Promise<ElementHandle<Element>> {
    const ask = async () => (await findAll(this.page, thing)).at(nth);
    return waitFor(() => this.#vainly(call(thing)), ask);
  }

  /** Waits until there are exactly so many of it: 0 when it is to go away. */
  async counts(thing: Thing, expected: number): Promise<void> {
    const ask = async () => (await findAll(this.page, thing)).length === expected;
    await waitFor(() => this.#vainly(`${expected} × ${call(thing)}`), ask);
  }

  /** Waits until a thing has this value in an attribute; `null` is none. */
  async notes(thing: Thing, attribute: string, expected: string | null, nth = 0): Promise<void> {
    const ask = async () => {
      const found = (await findAll(this.page, thing)).at(nth);
      const value = await found?.evaluate((element, name) => element.getAttribute(name), attribute);
      return value === expected;
    };
    await waitFor(() => this.#vainly(`${call(thing)} with ${attribute}=${expected}`), ask);
  }

  /** Waits until a field contains exactly this text. */
  async reads(field: Thing, expected: string, nth = 0): Promise<void> {
    const ask = async () => {
      const found = (await findAll(this.page, field)).at(nth);
      const value = await found?.evaluate((element) =>
        'value' in element ? element.value : element.textContent,
      );
      return value === expected;
    };
    await waitFor(() => this.#vainly(`${call(field)} to contain “${expected}”`), ask);
  }

  /** Waits until a box is ticked, or is not. */
  async seesTicked(box: Thing, expected = true, nth = 0): Promise<void> {
    const ask = async () => {
      const found = (await findAll(this.page, box)).at(nth);
      const isTicked = await found?.evaluate((element) =>
        'checked' in element ? element.checked : element.ariaChecked === 'true',
      );
      return isTicked === expected;
    };
    await waitFor(() => this.#vainly(`${call(box)}${expected ? '' : ' not'} to be ticked`), ask);
  }

  /** Waits until the focus is on a thing. */
  async isAt(thing: Thing, nth = 0): Promise<void> {
    const ask = async () => {
      const found = (await findAll(this.page, thing)).at(nth);
      return found?.evaluate((element) => element === document.activeElement);
    };
    await waitFor(() => this.#vainly(`the focus on ${call(thing)}`), ask);
  }

  /**
   * Asks axe, in Chromium: what it looks at is the same in both browsers.
   *
   * @throws with every rule of axe that the page breaks, where, and how to mend it
   */
  async isAccessible(): Promise<void> {
    if (this.driver.name === 'chromium') await inspect(this.page);
  }

  /** @returns the path of a PNG file in `.output/e2e` */
  photographs(name: string): Promise<string> {
    return photograph(this.page, `${this.driver.name}-${name}`);
  }

  async #vainly(what: string): Promise<string> {
    const text = await this.text().catch(String);
    const focus = await this.page
      .evaluate(() => document.activeElement?.outerHTML.slice(0, 200))
      .catch(String);
    return `${what}. The page says:\n${text.slice(0, 1500)}\nThe focus is on: ${focus}\n`;
  }
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isAnnounced(text: string): boolean {
  const live = document.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log]');
  return [...live].some((region) => region.textContent?.replace(/\s+/g, ' ').includes(text));
}
