import { waitFor } from './patience';
import type { Person } from './person';

/** Looks into the toast of a tab, which only Nahbar's own scripts can see. */
async function look(person: Person, address: string): Promise<Toast | null> {
  const found = await person.backstage(`(async (address) => {
    const { scripting, tabs } = globalThis.browser ?? chrome;
    const tab = (await tabs.query({})).find(({ url }) => url === address);
    if (!tab) return 'null';
    const [{ result }] = await scripting.executeScript({
      target: { tabId: tab.id },
      func: () => {
        const host = [...document.querySelectorAll('[popover]')].at(-1);
        const root = host?.openOrClosedShadowRoot ?? (host && chrome.dom.openOrClosedShadowRoot(host));
        if (!root) return null;
        const buttons = [...root.querySelectorAll('button')];
        return {
          says: root.querySelector('[role=status]')?.textContent ?? '',
          buttons: buttons.map((button) => button.textContent),
          places: buttons.map((button) => {
            const { x, y, width, height } = button.getBoundingClientRect();
            return { x: x + width / 2, y: y + height / 2 };
          }),
          hasFocus: document.activeElement === host,
          at: root.activeElement?.textContent ?? '',
        };
      },
    });
    return JSON.stringify(result);
  })(${JSON.stringify(address)})`);
  return JSON.parse(String(found ?? null));
}

export interface Toast {
  says: string;
  buttons: string[];
  /** The middle of each button. */
  places: { x: number; y: number }[];
  hasFocus: boolean;
  /** What the button says that has the focus. */
  at: string;
}

/** The toast of the page at `address` as soon as it says `words`. */
export function toastWith(person: Person, address: string, words: string): Promise<Toast> {
  return waitFor(`the toast “${words}”`, async () => {
    const toast = await look(person, address);
    return toast?.says.includes(words) ? toast : undefined;
  });
}

/** Waits until the page at `address` has no toast. */
export async function toastGoes(person: Person, address: string): Promise<void> {
  await waitFor('the toast to go', async () => (await look(person, address)) === null);
}

/** Presses a button of the toast with the mouse: it hears nothing else but a person. */
export async function pressesInToast(
  person: Person,
  address: string,
  label: string,
): Promise<void> {
  const place = await waitFor(`the button “${label}”`, async () => {
    const toast = await look(person, address);
    return toast?.places[toast.buttons.indexOf(label)];
  });
  const view = person.views.findLast(({ page }) => !page.isClosed() && page.url() === address);
  await view?.comesToFront();
  await view?.page.mouse.click(place.x, place.y);
}
