import { tabInFront } from '../../platform/tabs.ts';
import { ask } from '../messages.ts';

/** So long, in milliseconds, the list waits to hear which call it is for. */
const WAITS_MS = 400;

/**
 * Has the background begin the call whose tab is in front, or go on with it. For the popup: only where
 * that was opened does the browser say what is under it. Where it is no call, nothing happens.
 *
 * @returns when that is done, or takes too long: a list comes first
 */
export function enterCallInFront(): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, WAITS_MS));
  return Promise.race([enter(), late]);
}

async function enter(): Promise<void> {
  try {
    const tab = await tabInFront();
    if (!tab?.url.startsWith('https:')) return;
    await ask('enterCall', { id: tab.id, url: tab.url });
  } catch (error) {
    console.warn('Nahbar could not see whether there is a call.', error);
  }
}
