import { SAID, type Toast } from '../core/quotes/capture/toast.ts';
import { callInPage, runInPage } from '../platform/page/pageScripts.ts';
import { writeSession } from '../platform/storageArea.ts';
import { openBubble, setBadge } from '../platform/toolbar.ts';

/** How long the icon shows a badge where no toast can be shown, in milliseconds. */
const BADGE_MS = 4000;

/** What every toast says. */
export type ToastWords = Pick<Toast, 'language' | 'close' | 'gone'>;

/**
 * Shows a toast in a page; where that is impossible, in the toolbar's popup, with a badge. For the background.
 *
 * @param brief the badge
 * @param restoreBadge shows again what the badge showed before
 * @param more its buttons
 */
export async function sayOnPage(
  tabId: number,
  { language, close, gone }: ToastWords,
  says: string,
  brief: string,
  restoreBadge: () => void,
  more: Pick<Toast, 'token' | 'acts'> = { token: '', acts: [] },
): Promise<void> {
  const toast: Toast = { language, says, close, gone, ...more };
  const isOnPage = await runInPage(tabId, '/toast.js', 0);
  if (isOnPage && (await callInPage(tabId, 'nahbarToast', toast))) return;
  await setBadge(brief, tabId);
  setTimeout(() => void setBadge('', tabId).then(restoreBadge), BADGE_MS);
  await writeSession(SAID, toast);
  await openBubble('/said.html', tabId);
}
