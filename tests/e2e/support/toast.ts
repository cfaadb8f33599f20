import { waitFor } from './patience';
import type { Person } from './person';

/** A page into which the browser lets no extension look. */
export const KEPT_OUT = {
  chromium: 'data:text/html,<title>Kept out</title><body><h1>Nur diese Worte.</h1>',
  firefox: 'about:license',
};

/** Looks at the toasts of a tab, which only Nahbar's own scripts can see; the latest is the last. */
export async function toastsOf(person: Person, address: string): Promise<Toast[]> {
  const found = await person.backstage(`(async (address) => {
    const { scripting, tabs } = globalThis.browser ?? chrome;
    const tab = (await tabs.query({})).find(({ url }) => url === address);
    if (!tab) return '[]';
    const [{ result }] = await scripting.executeScript({
      target: { tabId: tab.id },
      func: () => {
        const host = [...document.querySelectorAll('[popover]')].at(-1);
        const root = host?.openOrClosedShadowRoot ?? (host && chrome.dom.openOrClosedShadowRoot(host));
        if (!root) return [];
        return [...root.querySelectorAll('section')].map((section) => {
          const buttons = [...section.querySelectorAll('div button')];
          return {
            says: section.querySelector('[role=status]')?.textContent ?? '',
            buttons: buttons.map((button) => button.textContent),
            places: buttons.map((button) => {
              const { x, y, width, height } = button.getBoundingClientRect();
              return { x: x + width / 2, y: y + height / 2 };
            }),
            hasFocus: document.activeElement === host,
            at: root.activeElement?.textContent ?? '',
          };
        });
      },
    });
    return JSON.stringify(result);
  })(${JSON.stringify(address)})`);
  return JSON.parse(String(found ?? '[]'));
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
    const toast = (await toastsOf(person, address)).at(-1);
    return toast?.says.includes(words) ? toast : undefined;
  });
}

/** Waits until the page at `address` has no toast. */
export async function toastGoes(person: Person, address: string): Promise<void> {
  await waitFor('the toast to go', async () => (await toastsOf(person, address)).length === 0);
}

/** Presses a button of a toast, the latest unless told otherwise, with the mouse: it hears nothing else but a person. */
export async function pressesInToast(
  person: Person,
  address: string,
  label: string,
  nth = -1,
): Promise<void> {
  const place = await waitFor(`the button “${label}”`, async () => {
    const toast = (await toastsOf(person, address)).at(nth);
    const found = toast?.places[toast.buttons.indexOf(label)];
    // On its way out of a dialog it is nowhere.
    return found && found.y > 0 ? found : undefined;
  });
  const view = person.views.findLast(({ page }) => !page.isClosed() && page.url() === address);
  await view?.comesToFront();
  await view?.page.mouse.click(place.x, place.y);
}

/** Waits until a page of Nahbar's own says it, under its icon or in a window. */
export const saidBeside = (person: Person, words: string) =>
  waitFor(`“${words}” beside the page`, async () => {
    const said = await person.backstage(`(async () => {
      const { action, runtime, storage, tabs } = globalThis.browser ?? chrome;
      const seen = (await runtime.getContexts({})).filter(({ documentUrl }) =>
        documentUrl?.endsWith('/said.html'));
      const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
      // Until then a click on the icon would open the same again, and not the checklist.
      const isOver = (await action.getPopup({ tabId: tab.id })).endsWith('/popup.html');
      return seen.length > 0 && isOver ? (await storage.session.get('said')).said?.says : '';
    })()`);
    return String(said).includes(words);
  });
