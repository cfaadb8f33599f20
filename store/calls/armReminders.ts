import { askBackground } from '../../platform/messages.ts';
import type { Request } from '../keeper/requests.ts';

/** Has the background look at the reminders, which are written. Where it does not answer now, it looks by itself, a little later. */
export async function armReminders(): Promise<void> {
  await askBackground({ ask: 'lookAtReminders' } satisfies Request).catch((error) =>
    console.warn('Nahbar could not set its alarm.', error),
  );
}
