import { beginsAt, type Reminder, reminderStatus } from '../../core/calls/reminder.ts';
import { alarmClock } from '../../platform/background.ts';
import { notify, onNotificationClick } from '../../platform/notifications.ts';
import { openPopup, setBadge, setIconTitle } from '../../platform/toolbar.ts';
import type { Reconciler } from '../replica/reconciler.ts';
import type { Tables } from '../storageBackend.ts';
import { discretionIn } from './discretion.ts';

/** The texts of notifications. */
export interface ReminderWords {
  /** The text of the notification, and the tooltip of the icon. The title is empty if it must not be named. */
  begins(title: string, at: number): string;
}

/** The badge while a call is announced. */
const ANNOUNCES = '!';

/**
 * The background's part in reminders: announces those that are due, marks those that were missed, and sets the
 * alarm for the next one.
 *
 * @param words loads the texts in the chosen language
 * @returns checks the reminders; to be called when the browser starts, and after every change
 */
export function reminderScheduler(
  reconciler: Reconciler,
  words: () => Promise<ReminderWords>,
): () => Promise<void> {
  const look = async () => {
    const now = Date.now();
    const { rung, told, next } = await settled(reconciler, now);
    alarm.set(next);
    const isDiscreet = (await reconciler.read((rows) => discretionIn(rows, now))) !== null;
    const line = async (reminder: Reminder) =>
      (await words()).begins(isDiscreet ? '' : reminder.title, beginsAt(reminder));
    await setBadge(told ? ANNOUNCES : '');
    await setIconTitle(told && (await line(told)));
    for (const reminder of rung) await say(reminder.id, await line(reminder));
  };
  const alarm = alarmClock('reminders', () => {
    look().catch((error) => console.warn('Nahbar could not look at its reminders.', error));
  });
  onNotificationClick(() => void openPopup());
  return look;
}

/** Settles due reminders in the database first, so that none is announced twice. */
async function settled(reconciler: Reconciler, now: number) {
  const act = async (rows: Pick<Tables, 'reminders'>) => {
    const reminders = await rows.reminders.toArray();
    const look = reminderStatus(reminders, now);
    for (const reminder of [...look.rung, ...look.missed]) await rows.reminders.put(reminder);
    return look;
  };
  return reconciler.write(['reminders'], act);
}

async function say(id: string, line: string): Promise<void> {
  await notify(id, 'Nahbar', line).catch((error) =>
    console.warn('The browser does not show a notification.', error),
  );
}
