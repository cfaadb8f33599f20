import { begun, type Call, isUnderWay } from '../../core/calls/call.ts';
import { originsOf } from '../../core/calls/room.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { alarmClock } from '../../platform/background.ts';
import { isGranted, onPermissionChange } from '../../platform/permissions.ts';
import { onSharingStart, REPORTS_SHARING } from '../../platform/sharing.ts';
import { readSession, writeSession } from '../../platform/storageArea.ts';
import {
  keepStartingForTabs,
  knownTabs,
  openTab,
  startsForTabs,
  watchTabs,
} from '../../platform/tabs.ts';
import { setBadge } from '../../platform/toolbar.ts';
import type { Reconciler } from '../replica/reconciler.ts';
import { currentSettings } from '../settings/settings.ts';
import type { Tables } from '../storageBackend.ts';
import { roomAt } from './callHosts.ts';
import { CALL_TABLES, callIn, endIn, latestIn, putCurrent } from './calls.ts';
import { entriesIn } from './checklists.ts';
import { enterRoom } from './enterCall.ts';

/** The key in `storage.session`: which call is in which tab. */
const KEY = 'callTabs';

/**
 * Later than Firefox stops a background that has nothing to do, which is after 30 seconds, in milliseconds. The alarm
 * then starts one that listens from its first moment.
 */
const AFTER_IDLE_MS = 40_000;

type CallTabs = Record<string, string>;

/** The call ids by tab id; null if none was stored since the browser was started. */
async function notedCallTabs(): Promise<ReadonlyMap<number, string> | null> {
  const stored = (await readSession(KEY)) as CallTabs | undefined;
  if (!stored) return null;
  return new Map(Object.entries(stored).map(([tabId, callId]) => [Number(tabId), callId]));
}

async function callTabs(): Promise<ReadonlyMap<number, string>> {
  return (await notedCallTabs()) ?? new Map();
}

/** Stores which call is in a tab; null removes it. */
async function noteCallTab(tabId: number, callId: string | null): Promise<void> {
  const tabs = new Map(await callTabs());
  if (callId === null) tabs.delete(tabId);
  else tabs.set(tabId, callId);
  await noteCallTabs(tabs);
}

async function noteCallTabs(tabs: ReadonlyMap<number, string>): Promise<void> {
  await writeSession(KEY, Object.fromEntries(tabs));
}

/**
 * The background's part in calls: ends a call when its tab is closed or leaves the room. If the badge is on,
 * also starts a call when its tab opens; the browser reports that only for hosts with permission.
 */
export class CallTracker {
  readonly #startedForTabs = startsForTabs();
  readonly #alarm = alarmClock('tabs', () => void this.#next(() => this.#catchUp()));
  #stop: () => void;
  /** Handles events one after another, because each reads what the previous one has stored. */
  #turn: Promise<unknown> = Promise.resolve();

  /** Create it synchronously when the background starts, or the event that started it is lost. */
  constructor(
    readonly reconciler: Reconciler,
    /** Called when a call was entered or has ended, because its reminder may be over. */
    readonly onChanged: () => void,
  ) {
    this.#stop = this.#startedForTabs ? this.#listen() : () => {};
    this.#next(() => this.#endLost());
    this.#next(() => this.#listenIfNeeded());
    onPermissionChange(() => void this.showOpen());
  }

  /** Starts or resumes the call of a tab, and follows the tab. Does nothing for other tabs. */
  enter(tabId: number, url: string): Promise<void> {
    return this.#next(async () => {
      const room = await this.#roomAt(tabId, url);
      if (room === null) return;
      this.#followTabs();
      await this.#enter(tabId, room);
    });
  }

  /** Looks for calls in the tabs that are open. */
  lookForCalls(): Promise<void> {
    return this.#next(async () => {
      this.#followTabs();
      await this.#catchUp();
      await this.#listenIfNeeded();
    });
  }

  /** Updates the badge with the number of open items, after it was switched on or off, too. */
  showOpen(): Promise<void> {
    return this.#next(async () => {
      await this.#showAll();
      await this.#listenIfNeeded();
    });
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

  #followTabs(): void {
    this.#stop();
    this.#stop = this.#listen();
    keepStartingForTabs(true);
    this.#startAnewSoon();
  }

  /** Firefox does not start a stopped background for what this one has listened to only since now. */
  #startAnewSoon(): void {
    if (import.meta.env.FIREFOX && startsForTabs() && !this.#startedForTabs) {
      this.#alarm.set(Date.now() + AFTER_IDLE_MS);
    }
  }

  /** Makes up for what was not heard of tabs while nobody listened. */
  async #catchUp(): Promise<void> {
    const followed = await callTabs();
    for (const tabId of followed.keys()) {
      const tab = await openTab(tabId);
      if (tab) await this.#moved(tabId, tab.url);
      else await this.#leave(tabId);
    }
    for (const { id, url } of await knownTabs()) if (!followed.has(id)) await this.#moved(id, url);
    await this.#showAll();
    this.#startAnewSoon();
  }

  #next(act: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(act).catch((error) => {
      console.warn('Nahbar could not follow a call.', error);
    });
    this.#turn = done;
    return done;
  }

  async #moved(tabId: number, url: string): Promise<void> {
    const callId = (await callTabs()).get(tabId);
    // Most pages: return without reading anything.
    if (callId === undefined && !url.startsWith('https:')) return;
    const room = url === '' ? null : await this.#roomAt(tabId, url);
    if (room !== null) {
      const { callBadge } = await this.#settings();
      if (callBadge === 'on') await this.#enter(tabId, room);
    } else if (callId !== undefined && (await this.#isLeftFor(url, callId))) {
      await this.#leave(tabId);
    }
  }

  /** Whether a call is over when its tab moves to `url`, which is no room. */
  async #isLeftFor(url: string, callId: string): Promise<boolean> {
    const call = await this.#callOf(callId);
    // What a camera began is at any address: pages change theirs, and are reloaded.
    if (isUnderWay(call, Date.now()) && call.room === null) return false;
    // Without permission the URL is unknown: it may be the same page, reloaded.
    return url !== '' || (await tellsOfCalls());
  }

  /** The room of a tab at `url`: that of its call, as long as it is still there. */
  async #roomAt(tabId: number, url: string): Promise<string | null> {
    const callId = (await callTabs()).get(tabId);
    return this.reconciler.read(async (rows) => {
      const call = callId === undefined ? undefined : await rows.calls.get(callId);
      return roomAt(rows, url, isUnderWay(call, Date.now()) ? call.room : null);
    });
  }

  async #enter(tabId: number, room: string): Promise<void> {
    const call = await this.reconciler.write(CALL_TABLES, (rows) =>
      enterRoom(rows, room, Date.now()),
    );
    await noteCallTab(tabId, call?.id ?? null);
    await this.#showAll();
    if (call) this.onChanged();
  }

  /** A tab that uses camera or microphone is in a call, whatever its address. */
  async #shared(tabId: number): Promise<void> {
    const { callBadge } = await this.#settings();
    if (callBadge === 'off') return;
    const callId = (await callTabs()).get(tabId);
    // The page may have been reloaded, which takes the badge away.
    if (callId !== undefined && isUnderWay(await this.#callOf(callId), Date.now())) {
      return this.#show(tabId, callId);
    }
    const call = await this.reconciler.write(CALL_TABLES, async (rows) => {
      const current = begun(await callIn(rows, Date.now()));
      await putCurrent(rows, current);
      return current;
    });
    await noteCallTab(tabId, call.id);
    await this.#showAll();
  }

  /** Ends the call of a tab, unless another tab is in it as well. */
  async #leave(tabId: number): Promise<void> {
    const followed = await callTabs();
    const callId = followed.get(tabId);
    if (callId === undefined) return;
    if (![...followed].some(([other, id]) => other !== tabId && id === callId)) {
      await this.reconciler.write(CALL_TABLES, async (rows) =>
        endIn(rows, await rows.calls.get(callId), Date.now()),
      );
    }
    await noteCallTab(tabId, null);
    await setBadge('', tabId);
    this.onChanged();
    await this.#listenIfNeeded();
  }

  /** Ends the call whose tab was lost when the browser was closed, or Nahbar updated. */
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

  /** Listens to tabs only with the badge on or a call under way, so that the background can stay idle. */
  async #listenIfNeeded(): Promise<void> {
    const { callBadge } = await this.#settings();
    if (callBadge === 'off' && (await callTabs()).size === 0) {
      this.#stop();
      keepStartingForTabs(false);
    } else if (!startsForTabs()) {
      // A restored backup, for one, switches the badge on without telling.
      this.#followTabs();
    }
  }

  #callOf(id: string): Promise<Call | undefined> {
    return this.reconciler.read((rows) => rows.calls.get(id));
  }

  #settings(): Promise<Settings> {
    return this.reconciler.read(currentSettings);
  }
}

/** Whether the browser reports the URLs of calls. */
function tellsOfCalls(): Promise<boolean> {
  return isGranted({ origins: originsOf([]) });
}

/** The number of open items of a call's checklist. */
async function openItemsIn(rows: Pick<Tables, 'checklists'>, call: Call): Promise<number> {
  const entries = await entriesIn(rows, call.checklistId);
  return entries.filter(({ id }) => !call.ticked.includes(id)).length;
}
