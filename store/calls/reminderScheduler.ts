import { beginsAt, type Reminder, reminderStatus } from '../../core/calls/reminder.ts';
import { alarmClock } from '../../platform/background.ts';
import { notify, onNotificationClick } from '../../platform/notifications.ts';
import { openPopup, setBadge, setIconTitle } from '../../platform/toolbar.ts';
import type { Reconciler } from '../replica/reconciler.ts';
import type { Tables } from '../storageBackend.ts';

/** What is said of a call that begins, in the user's language. */
export interface ReminderWords {
  /** The line of a notification, and the title of the icon. */
  begins(title: string, at: number): string;
}

/** On the icon while a call is announced. */
const ANNOUNCES = '!';

/**
 * The background's part in reminders: says them when their time has come, marks those that nobody
 * could be told of, and sets the alarm for the next.
 *
 * @param words brings what is said, in the language that is chosen by then
 * @returns what looks at them now; to be called when the browser starts, and after every change
 */
export function reminderScheduler(
  reconciler: Reconciler,
  words: () => Promise<ReminderWords>,
): () => Promise<void> {
  const look = async () => {
    const { rung, told, next } = await settled(reconciler, Date.now());
    alarm.set(next);
    await setBadge(told ? ANNOUNCES : '');
    await setIconTitle(told ? (await words()).begins(told.title, beginsAt(told)) : null);
    for (const reminder of rung) await say(reminder, await words());
  };
  const alarm = alarmClock('reminders', () => {
    look().catch((error) => console.warn('Nahbar could not look at its reminders.', error));
  });
  onNotificationClick(() => void openPopup());
  return look;
}

/** Looks, and writes what has come of it: only then may anything be said, or it might be said twice. */
async function settled(reconciler: Reconciler, now: number) {
  const act = async (rows: Pick<Tables, 'reminders'>) => {
    const reminders = await rows.reminders.toArray();
    const look = reminderStatus(reminders, now);
    for (const reminder of [...look.rung, ...look.missed]) await rows.reminders.put(reminder);
    return look;
  };
  return reconciler.write(['reminders'], act);
}

async function say(reminder: Reminder, words: ReminderWords): Promise<void> {
  const line = words.begins(reminder.title, beginsAt(reminder));
  await notify(reminder.id, 'Nahbar', line).catch((error) =>
    console.warn('The browser does not show a notification.', error),
  );
}
