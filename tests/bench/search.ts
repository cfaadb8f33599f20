/** How long the library takes to answer a keystroke in its search field. */
import type { Running } from '../../workshop/launch.ts';
import { rest } from './opens.ts';

/** Typed one letter after the other, then taken back: many finds, few, none, and all again. */
const QUERIES = {
  '#favourites': ['ubung', 'person 42', 'satz 9999', 'reichweite xyz'],
  '#people': ['nachname', 'vorname42', 'firma 399', 'produzentin xyz'],
};

/** Slower than the fastest typist, so that one answer is done before the next is asked for. */
const BETWEEN_KEYS_MS = 120;

/** Where the page keeps its findings. */
declare global {
  interface Window {
    answers?: number[];
  }
}

/**
 * Types into the search field of the library page.
 *
 * @param where the section, by its address
 * @returns for every keystroke the milliseconds from the key to the frame that shows the last change
 *   it made to the page, the first keystroke included; nothing for a key that changed nothing
 */
export async function searchByKeys(
  { browser, origin }: Running,
  where: keyof typeof QUERIES = '#favourites',
): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(`${origin}library.html${where}`);
  const field = await page.waitForSelector('input[type="search"]');
  await rest(1000);
  await page.evaluate(observeAnswers);
  await field?.focus();
  for (const query of QUERIES[where]) {
    for (const key of query) await press(key);
    for (const _ of query) await press('Backspace');
  }
  // What came before the first key, or from a key without an answer, has no number.
  const answers = (await page.evaluate(() => window.answers?.filter(Number.isFinite))) ?? [];
  await page.close();
  return answers;

  async function press(key: string) {
    await page.keyboard.press(key as Parameters<typeof page.keyboard.press>[0]);
    await rest(BETWEEN_KEYS_MS);
  }
}

/** Runs inside the page, so it must not use anything from outside of itself. */
function observeAnswers(): void {
  const answers: number[] = [];
  window.answers = answers;
  let presses = 0;
  let pressedAt = Number.NaN;
  const onKey = (event: KeyboardEvent) => {
    presses += 1;
    pressedAt = event.timeStamp;
  };
  addEventListener('keydown', onKey, true);
  new MutationObserver(() => {
    const [press, since] = [presses, pressedAt];
    // The frame that paints the change, and the first moment after it.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        answers[press] = performance.now() - since;
      };
      port2.postMessage(null);
    });
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
}
