import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { localStorageArea } from '../../../platform/storageArea.ts';
import { CallTracker } from '../../../store/calls/callTracker.ts';
import { Reconciler } from '../../../store/replica/reconciler.ts';
import { NO_SNAPSHOTS } from '../anArea.ts';
import { everything, holds } from '../realStore.ts';

// The background's part in calls, over the real store and a browser in memory.

const PRIVATE = 'https://meet.google.com/geh-eimx-rum';
const OPEN = 'https://meet.google.com/off-enxx-rum';
const [privateTab, openTab] = [7, 8];

/** The tabs that there are, as the browser tells of them. */
let tabs: { id: number; url: string; incognito: boolean }[];
let tracker: CallTracker;

const goesTo = async (id: number, url: string, incognito: boolean) => {
  const tab = { id, url, incognito };
  tabs = [...tabs.filter((each) => each.id !== id), tab];
  await fakeBrowser.tabs.onUpdated.trigger(id, { status: 'loading', url }, tab as never);
  // It comes after the tab.
  await tracker.showOpen();
};

const badge = (tabId?: number) =>
  fakeBrowser.action.getBadgeText(tabId === undefined ? {} : { tabId });

/** All that is kept anywhere. */
const kept = async () =>
  JSON.stringify([
    await everything(),
    await fakeBrowser.storage.local.get(null),
    await fakeBrowser.storage.session.get(null),
  ]);

beforeEach(async () => {
  fakeBrowser.tabs.onUpdated.removeAllListeners();
  fakeBrowser.tabs.onRemoved.removeAllListeners();
  fakeBrowser.action.resetState();
  await fakeBrowser.storage.session.clear();
  tabs = [];
  Object.assign(fakeBrowser.tabs, {
    query: async () => tabs,
    get: async (id: number) => tabs.find((tab) => tab.id === id),
  });
  // The browser in memory has no permissions.
  const never = { addListener: () => {}, removeListener: () => {} };
  Object.assign(fakeBrowser.permissions, {
    ...{ contains: async () => true, onAdded: never, onRemoved: never },
  });
  await holds({ settings: [{ key: 'callBadge', value: 'on' }] });
  tracker = new CallTracker(new Reconciler(localStorageArea, NO_SNAPSHOTS), () => {});
});

describe('a call in a private window, with the number on the icon switched on', () => {
  it('leaves nothing behind, and the icon tells nothing of it', async () => {
    await goesTo(privateTab, PRIVATE, true);
    await tracker.lookForCalls();
    expect((await everything()).calls).toEqual([]);
    expect(await kept()).not.toContain('geh-eimx-rum');
    expect([await badge(), await badge(privateTab)]).toEqual(['', '']);
    expect(await fakeBrowser.action.getTitle({ tabId: privateTab })).toBe('');
  });

  it('is none even where an open one is told beside it', async () => {
    await goesTo(openTab, OPEN, false);
    await goesTo(privateTab, PRIVATE, true);
    await tracker.lookForCalls();
    expect((await everything()).calls).toMatchObject([{ room: 'meet/off-enxx-rum' }]);
    expect(await badge(openTab)).toBe('9');
    expect([await badge(), await badge(privateTab)]).toEqual(['', '']);
    expect(await kept()).not.toContain('geh-eimx-rum');
  });
});

it('a call in two tabs is over with the last of them', async () => {
  const closes = async (id: number) => {
    await fakeBrowser.tabs.onRemoved.trigger(id, {} as never);
    await tracker.showOpen();
    return (await everything()).calls?.map((call) => 'endedAt' in call && call.endedAt !== null);
  };
  await goesTo(openTab, OPEN, false);
  await goesTo(9, OPEN, false);
  expect(await closes(openTab)).toEqual([false]);
  expect(await closes(9)).toEqual([true]);
});

describe('whether a background that starts listens to tabs', () => {
  let kept: Map<string, string>;

  beforeEach(() => {
    kept = new Map();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
    fakeBrowser.tabs.onUpdated.removeAllListeners();
  });
  afterEach(() => void vi.unstubAllGlobals());

  const starts = async () => {
    tracker = new CallTracker(new Reconciler(localStorageArea, NO_SNAPSHOTS), () => {});
    const atOnce = fakeBrowser.tabs.onUpdated.hasListeners();
    await tracker.showOpen();
    return { atOnce, after: fakeBrowser.tabs.onUpdated.hasListeners() };
  };

  it('is forgotten where the number on the icon is off and there is no call', async () => {
    await holds({ settings: [] });
    expect(await starts()).toEqual({ atOnce: true, after: false });
    fakeBrowser.tabs.onUpdated.removeAllListeners();
    expect(await starts()).toEqual({ atOnce: false, after: false });
  });

  it('is learnt again where a restored backup has switched it on', async () => {
    kept.set('hint.tabs', 'off');
    expect(await starts()).toEqual({ atOnce: false, after: true });
    fakeBrowser.tabs.onUpdated.removeAllListeners();
    expect(await starts()).toEqual({ atOnce: true, after: true });
  });
});
