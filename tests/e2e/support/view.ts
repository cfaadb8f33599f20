import type { ElementHandle, KeyInput } from 'puppeteer-core';
import { call, type Thing } from './find';
import { waitFor } from './patience';
import { Sight } from './sight';
import { steady } from './steady';

/** One page in a person's hands: what they press, point at, drag and type. */
export class View extends Sight {
  async clicks(thing: Thing, nth = 0): Promise<void> {
    await this.comesToFront();
    await (await this.#steady(thing, nth)).click();
  }

  /** Chooses an entry of the menu of that name. */
  async picks([menu, entry]: readonly [menu: string, entry: string]): Promise<void> {
    await this.clicks(['button', menu]);
    await this.clicks(['menuitem', entry]);
  }

  /** Opens what is behind a line, once it is there. */
  async unfolds(line: string): Promise<void> {
    await this.comesToFront();
    await waitFor(`the line “${line}”`, () =>
      this.page.evaluate((words) => {
        const lines = [...document.querySelectorAll('summary')];
        const found = lines.find(({ textContent }) => textContent === words);
        found?.click();
        return found !== undefined;
      }, line),
    );
  }

  /** Presses keys at the same time, such as `presses('Shift', 'Tab')`, and lets them go again. */
  async presses(...keys: [KeyInput, ...KeyInput[]]): Promise<void> {
    await this.enters();
    // Firefox knows this key only by what it writes.
    const pressed = keys.map((key) => (key === 'Space' ? ' ' : key));
    for (const key of pressed) await this.page.keyboard.down(key);
    for (const key of pressed.toReversed()) await this.page.keyboard.up(key);
  }

  /** Holds a key down until it has told of itself so many times, and lets it go. */
  async holds(key: KeyInput, times = 20): Promise<void> {
    await this.enters();
    for (let i = 0; i < times; i++) await this.page.keyboard.down(key);
    await this.page.keyboard.up(key);
  }

  /** Types where the focus is, key by key. */
  async types(text: string): Promise<void> {
    await this.enters();
    await this.page.keyboard.type(text);
  }

  /** Puts text in where the focus is, at once: long ones, or such that no keyboard can type. */
  async pastes(text: string): Promise<void> {
    const isTaken = await this.page.evaluate(
      (pasted) => document.execCommand('insertText', false, pasted),
      text,
    );
    if (!isTaken) throw new Error('The focus is not where text can be pasted');
  }

  /** Clicks into a field and replaces what is in it. */
  async writes(field: Thing, text: string): Promise<void> {
    await this.clicks(field);
    await this.isAt(field);
    await this.presses('Control', 'a');
    await this.presses('Delete');
    if (text) await this.pastes(text);
  }

  /** Chooses an option of a drop-down list by what it says. */
  async chooses(list: Thing, option: string): Promise<void> {
    const select = await this.finds(list);
    const value = await select.evaluate((element, label) => {
      const options = [...(element as HTMLSelectElement).options];
      return options.find((candidate) => candidate.label.trim() === label)?.value;
    }, option);
    if (value === undefined) throw new Error(`${call(list)} does not offer “${option}”`);
    await select.select(value);
  }

  /** Drags one thing onto the middle of another with the mouse: pointer events in both browsers. */
  async drags(what: Thing, onto: Thing): Promise<void> {
    await this.comesToFront();
    const from = await centre(await this.#steady(what));
    const to = await centre(await this.#steady(onto));
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    // A little further than the middle: there it would be undecided on which side to drop.
    const further = Math.sign(to.y - from.y) * 4;
    await this.page.mouse.move(to.x, to.y + further, { steps: 12 });
    await this.page.mouse.up();
  }

  /** Moves from the address bar into the page, if that is where the focus still is. */
  async enters(): Promise<void> {
    if (await this.addressBarHasFocus()) await this.driver.enterPage(this.page);
  }

  /** True while a key that is pressed would go into the address bar. */
  addressBarHasFocus(): Promise<boolean> {
    return this.driver.addressBarHasFocus(this.page);
  }

  /** Loads the page anew, and waits until it has. */
  reloads(): Promise<void> {
    return this.driver.reload(this.page);
  }

  comesToFront(): Promise<void> {
    return this.driver.bringToFront(this.page);
  }

  /** Gives the page another size, in CSS pixels. 320 wide is also what 400 % zoom leaves of 1280. */
  resizes(width: number, height: number): Promise<void> {
    return this.page.setViewport({ width, height });
  }

  closes(): Promise<void> {
    return this.driver.closePage(this.page);
  }

  #steady(thing: Thing, nth = 0): Promise<ElementHandle<Element>> {
    return steady(call(thing), () => this.finds(thing, nth));
  }
}

async function centre(element: ElementHandle<Element>): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (!box) throw new Error('What is not visible cannot be dragged');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
