import browser from 'webextension-polyfill';

/** Whether the browser reports which tabs use camera or microphone; it needs no permission. */
export const REPORTS_SHARING = import.meta.env.FIREFOX;

interface Shared {
  sharingState?: { camera?: boolean; microphone?: boolean };
}

/**
 * Listens for tabs that turn on camera or microphone, if the browser reports that; like `watchTabs` in
 * tabs.ts. Own pages are ignored: the green room is no call. So are private windows.
 *
 * @returns a function that stops that
 */
export function onSharingStart(turnedOn: (tabId: number) => void): () => void {
  if (!REPORTS_SHARING) return () => {};
  // The event also fires when they go off, or could not be turned on.
  const own = browser.runtime.getURL('');
  const onUpdate: OnUpdate = (tabId, { sharingState }, { url, incognito }) => {
    const isOn = sharingState?.camera || sharingState?.microphone;
    if (isOn && !incognito && !url?.startsWith(own)) turnedOn(tabId);
  };
  const { onUpdated } = browser.tabs as unknown as { onUpdated: SharingEvent };
  onUpdated.addListener(onUpdate, { properties: ['sharingState'] });
  return () => onUpdated.removeListener(onUpdate);
}

/** Firefox's variant (MDN, "tabs.onUpdated"). */
interface SharingEvent {
  addListener(onUpdate: OnUpdate, filter: { properties: string[] }): void;
  removeListener(onUpdate: OnUpdate): void;
}

type OnUpdate = (tabId: number, change: Shared, tab: { url?: string; incognito: boolean }) => void;
