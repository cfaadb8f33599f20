import { waitFor } from './patience';
import type { Person } from './person';

/** Looks into the toast of the tab in front, which only Nahbar's own scripts can see, and presses `press`. */
async function look(person: Person, address: string, press: string | null): Promise<Toast | null> {
  const found = await person.backstage(`(async (address, press) => {
    const { scripting, tabs } = globalThis.browser ?? chrome;
    const tab = (await tabs.query({})).find(({ url }) => url === address);
    if (!tab) return 'null';
    const [{ result }] = await scripting.executeScript({
      target: { tabId: tab.id },
      args: [press],
      func: (press) => {
        const host = [...document.querySelectorAll('[popover]')].at(-1);
        const root = host?.openOrClosedShadowRoot ?? (host && chrome.dom.openOrClosedShadowRoot(host));
        if (!root) return null;
        const buttons = [...root.querySelectorAll('button')];
        buttons.find((button) => button.textContent === press)?.click();
        return {
          says: root.querySelector('[role=status]')?.textContent ?? '',
          buttons: buttons.map((button) => button.textContent),
          hasFocus: document.activeElement === host,
        };
      },
    });
    return JSON.stringify(result);
  })(${JSON.stringify(address)}, ${JSON.stringify(press)})`);
  return JSON.parse(String(found));
}

export interface Toast {
  says: string;
  buttons: string[];
  hasFocus: boolean;
}

/** The toast of the page at `address` as soon as it says `words`. */
export function toastWith(person: Person, address: string, words: string): Promise<Toast> {
  return waitFor(`the toast “${words}”`, async () => {
    const toast = await look(person, address, null);
    return toast?.says.includes(words) ? toast : undefined;
  });
}

/** Presses a button of the toast. */
export async function pressesInToast(
  person: Person,
  address: string,
  label: string,
): Promise<void> {
  await look(person, address, label);
}
