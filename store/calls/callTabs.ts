import { readSession, writeSession } from '../../platform/sessionArea.ts';

/** Which call takes place in which tab, until the browser is closed. */
const KEY = 'callTabs';

type CallTabs = Record<string, string>;

/** The ids of the calls, by the ids of their tabs; null where none was noted since the browser was started. */
export async function notedCallTabs(): Promise<ReadonlyMap<number, string> | null> {
  const stored = (await readSession(KEY)) as CallTabs | undefined;
  if (!stored) return null;
  return new Map(Object.entries(stored).map(([tabId, callId]) => [Number(tabId), callId]));
}

/** The same, and none is none. */
export async function callTabs(): Promise<ReadonlyMap<number, string>> {
  return (await notedCallTabs()) ?? new Map();
}

/** Notes that a call takes place in a tab; with null, that none does any more. */
export async function noteCallTab(tabId: number, callId: string | null): Promise<void> {
  const tabs = new Map(await callTabs());
  if (callId === null) tabs.delete(tabId);
  else tabs.set(tabId, callId);
  await noteCallTabs(tabs);
}

/** Notes all of them. */
export async function noteCallTabs(tabs: ReadonlyMap<number, string>): Promise<void> {
  await writeSession(KEY, Object.fromEntries(tabs));
}
