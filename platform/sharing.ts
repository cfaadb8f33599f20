import browser from 'webextension-polyfill';

/** Whether the browser tells which tab has the camera or the microphone on. It needs no permission for that. */
export const TELLS_SHARING = import.meta.env.FIREFOX;

interface Shared {
  sharingState?: { camera?: boolean; microphone?: boolean };
}

/**
 * Listens for tabs that turn the camera or the microphone on, where the browser tells; like `followTabs` in tabs.ts.
 *
 * @returns what ends it
 */
export function followSharing(turnedOn: (tabId: number) => void): () => void {
  if (!TELLS_SHARING) return () => {};
  // It also tells when they go off, or could not be turned on.
  const heard = (tabId: number, { sharingState }: Shared) => {
    if (sharingState?.camera || sharingState?.microphone) turnedOn(tabId);
  };
  const { onUpdated } = browser.tabs as unknown as { onUpdated: SharingEvent };
  onUpdated.addListener(heard, { properties: ['sharingState'] });
  return () => onUpdated.removeListener(heard);
}

/** As Firefox has it (MDN, "tabs.onUpdated"). */
interface SharingEvent {
  addListener(
    heard: (tabId: number, change: Shared) => void,
    filter: { properties: string[] },
  ): void;
  removeListener(heard: (tabId: number, change: Shared) => void): void;
}
