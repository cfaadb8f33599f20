import { readSession, writeSession } from '../../platform/sessionArea.ts';

/** Which call takes place in which tab, until the browser is closed. */
const KEY = 'callTabs';

type CallTabs = Record<string, string>;

/** The ids of the calls, by the ids of their tabs. */
export async function callTabs(): Promise<ReadonlyMap<number, string>> {
  const stored = ((await readSession(KEY)) ?? {}) as CallTabs;
  return new Map(Object.entries(stored).map(([tabId, callId]) => [Number(tabId), callId]));
}

/** Notes that a call takes place in a tab; with null, that none does any more. */
export async function noteCallTab(tabId: number, callId: string | null): Promise<void> {
  const tabs = new Map(await callTabs());
  if (callId === null) tabs.delete(tabId);
  else tabs.set(tabId, callId);
  await writeSession(KEY, Object.fromEntries(tabs));
}
