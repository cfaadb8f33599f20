import { type Call, isUnderWay } from '../../core/calls/call.ts';
import { originsOf } from '../../core/calls/room.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { isGranted, onPermissionChange } from '../../platform/permissions.ts';
import { onSharingStart, REPORTS_SHARING } from '../../platform/sharing.ts';
import { readSession, writeSession } from '../../platform/storageArea.ts';
import { knownTabs, watchTabs } from '../../platform/tabs.ts';
import { setBadge } from '../../platform/toolbar.ts';
import type { Reconciler } from '../replica/reconciler.ts';
import { currentSettings } from '../settings/settings.ts';
import type { Tables } from '../storageBackend.ts';
import { roomAt } from './callHosts.ts';
import { CALL_TABLES, callIn, endIn, latestIn, putCurrent } from './calls.ts';
import { entriesIn } from './checklists.ts';
import { ENTRY_TABLES, enterRoom } from './enterCall.ts';

/** Which call takes place in which tab, until the browser is closed. */
const KEY = 'callTabs';

type CallTabs = Record<string, string>;

/** The ids of the calls, by the ids of their tabs; null where none was noted since the browser was started. */
async function notedCallTabs(): Promise<ReadonlyMap<number, string> | null> {
  const stored = (await readSession(KEY)) as CallTabs | undefined;
  if (!stored) return null;
  return new Map(Object.entries(stored).map(([tabId, callId]) => [Number(tabId), callId]));
}

/** The same, and none is none. */
async function callTabs(): Promise<ReadonlyMap<number, string>> {
  return (await notedCallTabs()) ?? new Map();
}

/** Notes that a call takes place in a tab; with null, that none does any more. */
async function noteCallTab(tabId: number, callId: string | null): Promise<void> {
  const tabs = new Map(await callTabs());
  if (callId === null) tabs.delete(tabId);
  else tabs.set(tabId, callId);
  await noteCallTabs(tabs);
}

/** Notes all of them. */
async function noteCallTabs(tabs: ReadonlyMap<number, string>): Promise<void> {
  await writeSession(KEY, Object.fromEntries(tabs));
}

/**
 * The background's part in calls: ends the one whose tab is closed or left. If the user wants to see on
 * the toolbar what is open, it also begins one when its tab opens; the browser tells of that only for
 * the hosts for which it was asked.
 */
export class CallTracker {
  #stop: () => void;
  /** One thing after another: each reads what the one before has noted. */
  #turn: Promise<unknown> = Promise.resolve();

  /** To be called as the background starts, before anything is awaited: it may have been started for a tab. */
  constructor(
    readonly reconciler: Reconciler,
    /** A call was entered: the reminder of it may be over. */
    readonly onEntered: () => void,
  ) {
    this.#stop = this.#listen();
    this.#next(() => this.#endLost());
    this.#next(() => this.#restIfIdle());
    onPermissionChange(() => void this.showOpen());
  }

  /** Begins the call that a tab is for, or goes on with it, and follows the tab; nothing for any other. */
  enter(tabId: number, url: string): Promise<void> {
    return this.#next(async () => {
      const room = await this.#roomAt(tabId, url);
      if (room === null) return;
      this.#stop();
      this.#stop = this.#listen();
      await this.#enter(tabId, room);
    });
  }

  /** Looks at the tabs that are open already. */
  lookForCalls(): Promise<void> {
    return this.#next(async () => {
      this.#stop();
      this.#stop = this.#listen();
      for (const { id, url } of await knownTabs()) await this.#moved(id, url);
      await this.#showAll();
      await this.#restIfIdle();
    });
  }

  /** Says anew what is open. */
  showOpen(): Promise<void> {
    return this.#next(() => this.#showAll());
  }

  #listen(): () => void {
    const stopTabs = watchTabs({
      moved: (tabId, url) => void this.#next(() => this.#moved(tabId, url)),
      closed: (tabId) => void this.#next(() => this.#leave(tabId)),
    });
    const stopSharing = onSharingStart((tabId) => void this.#next(() => this.#shared(tabId)));
    return () => {
      stopTabs();
      stopSharing();
    };
  }

  #next(act: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(act).catch((error) => {
      console.warn('Nahbar could not follow a call.', error);
    });
    this.#turn = done;
    return done;
  }

  async #moved(tabId: number, url: string): Promise<void> {
    const isFollowed = (await callTabs()).has(tabId);
    // Nearly every page: nothing has to be looked up for it.
    if (!isFollowed && !url.startsWith('https:')) return;
    const { callBadge } = await this.#settings();
    const room = url === '' ? null : await this.#roomAt(tabId, url);
    if (room === null) {
      // What the browser does not tell may be the same page, loaded again, unless it tells of calls.
      if (isFollowed && (url !== '' || (await tellsOfCalls()))) {
        await this.#leave(tabId);
      }
    } else if (callBadge === 'on') {
      await this.#enter(tabId, room);
    }
  }

  /** The room in which a tab at `url` is: that of its call, as long as that goes on there. */
  async #roomAt(tabId: number, url: string): Promise<string | null> {
    const callId = (await callTabs()).get(tabId);
    return this.reconciler.read(async (rows) => {
      const call = callId === undefined ? undefined : await rows.calls.get(callId);
      return roomAt(rows, url, isUnderWay(call, Date.now()) ? call.room : null);
    });
  }

  async #enter(tabId: number, room: string): Promise<void> {
    const call = await this.reconciler.write(ENTRY_TABLES, (rows) =>
      enterRoom(rows, room, Date.now()),
    );
    await noteCallTab(tabId, call?.id ?? null);
    await this.#showAll();
    if (call) this.onEntered();
  }

  /** Where camera or microphone are on there is a call, whatever the address. */
  async #shared(tabId: number): Promise<void> {
    const { callBadge } = await this.#settings();
    if (callBadge === 'off' || (await callTabs()).has(tabId)) return;
    const call = await this.reconciler.write(CALL_TABLES, async (rows) => {
      const current = await callIn(rows, Date.now());
      await putCurrent(rows, current);
      return current;
    });
    await noteCallTab(tabId, call.id);
    await this.#showAll();
  }

  async #leave(tabId: number): Promise<void> {
    const callId = (await callTabs()).get(tabId);
    if (callId === undefined) return;
    await this.reconciler.write(CALL_TABLES, async (rows) =>
      endIn(rows, await rows.calls.get(callId), Date.now()),
    );
    await noteCallTab(tabId, null);
    await setBadge('', tabId);
    await this.#restIfIdle();
  }

  /** Ends the call that was under way in a tab when the browser was closed, or Nahbar updated. */
  async #endLost(): Promise<void> {
    if ((await notedCallTabs()) !== null) return;
    await noteCallTabs(new Map());
    const now = Date.now();
    const lost = await this.reconciler.read(latestIn);
    if (!isUnderWay(lost, now) || lost.room === null) return;
    await this.reconciler.write(CALL_TABLES, async (rows) =>
      endIn(rows, await rows.calls.get(lost.id), now),
    );
  }

  async #showAll(): Promise<void> {
    for (const [tabId, callId] of await callTabs()) await this.#show(tabId, callId);
  }

  async #show(tabId: number, callId: string): Promise<void> {
    const { callBadge } = await this.#settings();
    const isShown = callBadge === 'on' && (REPORTS_SHARING || (await tellsOfCalls()));
    const open = await this.reconciler.read(async (rows: Tables) => {
      const call = await rows.calls.get(callId);
      return isUnderWay(call, Date.now()) ? openItemsIn(rows, call) : 0;
    });
    await setBadge(isShown && open > 0 ? String(open) : '', tabId);
  }

  /** Lets the browser leave the background asleep while there is no call to follow. */
  async #restIfIdle(): Promise<void> {
    const { callBadge } = await this.#settings();
    if (callBadge === 'off' && (await callTabs()).size === 0) this.#stop();
  }

  #settings(): Promise<Settings> {
    return this.reconciler.read(currentSettings);
  }
}

/** Whether the browser tells of the tabs of calls. */
function tellsOfCalls(): Promise<boolean> {
  return isGranted({ origins: originsOf([]) });
}

/** How many items of a call's checklist are not done. */
async function openItemsIn(rows: Pick<Tables, 'checklists'>, call: Call): Promise<number> {
  const entries = await entriesIn(rows, call.checklistId);
  return entries.filter(({ id }) => !call.ticked.includes(id)).length;
}
