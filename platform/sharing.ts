import browser from 'webextension-polyfill';

/** Whether the browser tells which tab has the camera or the microphone on. It needs no permission for that. */
export const REPORTS_SHARING = import.meta.env.FIREFOX;

interface Shared {
  sharingState?: { camera?: boolean; microphone?: boolean };
}

/**
 * Listens for tabs that turn the camera or the microphone on, where the browser tells; like `watchTabs` in tabs.ts.
 * Nahbar's own are not among them: whoever looks at themselves is in no call.
 *
 * @returns what ends it
 */
export function onSharingStart(turnedOn: (tabId: number) => void): () => void {
  if (!REPORTS_SHARING) return () => {};
  // It also tells when they go off, or could not be turned on.
  const own = browser.runtime.getURL('');
  const heard = (tabId: number, { sharingState }: Shared, { url }: { url?: string }) => {
    const isOn = sharingState?.camera || sharingState?.microphone;
    if (isOn && !url?.startsWith(own)) turnedOn(tabId);
  };
  const { onUpdated } = browser.tabs as unknown as { onUpdated: SharingEvent };
  onUpdated.addListener(heard, { properties: ['sharingState'] });
  return () => onUpdated.removeListener(heard);
}

/** As Firefox has it (MDN, "tabs.onUpdated"). */
interface SharingEvent {
  addListener(heard: Heard, filter: { properties: string[] }): void;
  removeListener(heard: Heard): void;
}

type Heard = (tabId: number, change: Shared, tab: { url?: string }) => void;
