import { ask } from '../messages.ts';

/** Has the background look at the reminders, which are written. Where it does not answer now, it looks by itself, a little later. */
export async function armReminders(): Promise<void> {
  await ask('lookAtReminders').catch((error) =>
    console.warn('Nahbar could not set its alarm.', error),
  );
}
