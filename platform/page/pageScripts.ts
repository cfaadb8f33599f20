import browser from 'webextension-polyfill';

/**
 * Runs a script of Nahbar's in a tab that the user has just asked it to look at: `activeTab` allows it
 * there, until the tab goes elsewhere.
 *
 * @param script such as `/capture.js`
 * @param frameId one frame of the page; null for all that can be looked at
 * @returns what it found, frame by frame; null where the browser lets no script run, as on its own pages
 */
export async function runInPage<T>(
  tabId: number,
  script: '/capture.js' | '/person.js' | '/toast.js',
  frameId: number | null,
): Promise<T[] | null> {
  const target = frameId === null ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  try {
    const found = await browser.scripting.executeScript({ target, files: [script] });
    return found.map(({ result }) => result as T);
  } catch (error) {
    console.info('Nahbar may not look into this page.', error);
    return null;
  }
}

/**
 * Gives `told` to the function of that name, which a script has left in the page for it.
 *
 * @returns what that returns; false where there is none, or the page is gone
 */
export async function callInPage(tabId: number, name: string, told: object): Promise<boolean> {
  try {
    const [done] = await browser.scripting.executeScript({
      target: { tabId },
      args: [name, told],
      func: (key: string, value: object) => {
        const told = (globalThis as unknown as Record<string, (value: object) => boolean>)[key];
        return told?.(value) ?? false;
      },
    });
    return done?.result === true;
  } catch (error) {
    console.info('Nahbar may not show anything on this page.', error);
    return false;
  }
}
