import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Reminder } from '../../../core/calls/reminder.ts';
import { localStorageArea } from '../../../platform/storageArea.ts';
import { reminderScheduler } from '../../../store/calls/reminderScheduler.ts';
import { Reconciler } from '../../../store/replica/reconciler.ts';
import { NO_SNAPSHOTS } from '../anArea.ts';
import { holds } from '../realStore.ts';

// The browser in memory has no permissions.
vi.mock('../../../platform/notifications.ts', () => ({
  notify: async () => false,
  onNotificationClick: () => {},
}));

const due = (id: string): Reminder => ({
  id,
  at: Date.now() - 1,
  startsAt: null,
  title: 'Ton Beispiel',
  personId: null,
  link: null,
  outcome: 'waiting',
});

const icon = async () => [
  await fakeBrowser.action.getBadgeText({}),
  await fakeBrowser.action.getTitle({}),
];

let look: () => Promise<void>;
beforeEach(() => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('Nahbar');
  look = reminderScheduler(new Reconciler(localStorageArea, NO_SNAPSHOTS), async () => ({
    begins: (title) => `${title} beginnt`,
  }));
});

it('says on the icon that a call begins, and nothing any more once the last reminder is removed', async () => {
  await holds();
  await look();
  await holds({ reminders: [due('r')] });
  await look();
  expect(await icon()).toEqual(['!', 'Ton Beispiel beginnt']);
  await holds();
  await look();
  expect(await icon()).toEqual(['', 'Nahbar']);
});
