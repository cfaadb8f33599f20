import {
  COFFEE_LEAD_MS,
  type CoffeeOffer,
  type Coffees,
  coffeesFrom,
  isAhead,
  isOpenOffer,
} from '../../core/calls/coffee.ts';
import { isLink, type Reminder } from '../../core/calls/reminder.ts';
import { Refused } from '../../core/refusal.ts';
import { live } from '../live.ts';
import type { Tables } from '../storageBackend.ts';
import { moveToTrash } from '../trash.ts';
import { type Undo, writeUndoable } from '../undo.ts';
import { scheduleReminders } from './reminders.ts';

const KEY = 'coffee';

/** The user's room, and the invitations that are open. */
export const coffees = live(() => coffeesIn);

async function coffeesIn(rows: Pick<Tables, 'settings'>): Promise<Coffees> {
  return coffeesFrom((await rows.settings.get(KEY))?.value);
}

/**
 * Remembers an invitation, and its link as the user's room. Invitations whose times have passed are forgotten. If
 * a time to come was agreed on before, its reminder goes to the trash.
 *
 * @returns undoes it
 * @throws Refused if the link is no https address, or nothing lasts
 */
export async function offerCoffee(
  personId: string,
  { times, link }: Pick<CoffeeOffer, 'times' | 'link'>,
): Promise<Undo> {
  if (link !== null && !isLink(link)) throw new Refused({ because: 'noLink' });
  const { undo } = await writeUndoable(['reminders', 'settings', 'trash'], async (rows) => {
    const { room, offers } = await coffeesIn(rows);
    const now = Date.now();
    const known = offers[personId]?.reminderId;
    const agreed = known ? await rows.reminders.get(known) : undefined;
    if (agreed && isAhead(agreed, now)) {
      await moveToTrash(rows, 'reminder', agreed);
      await rows.reminders.delete(agreed.id);
    }
    const open = Object.entries(offers).filter(([, offer]) => isOpenOffer(offer, now));
    const offer = { times, link, reminderId: null };
    const value = {
      room: link ?? room,
      offers: { ...Object.fromEntries(open), [personId]: offer },
    };
    await rows.settings.put({ key: KEY, value });
  });
  return scheduled(undo);
}

/**
 * Agrees on one of the times: a reminder is set for it.
 *
 * @param title of the reminder
 * @returns undoes it
 * @throws Refused where nothing lasts
 */
export async function fixCoffee(personId: string, time: number, title: string): Promise<Undo> {
  const { undo } = await writeUndoable(['reminders', 'settings'], async (rows) => {
    const { room, offers } = await coffeesIn(rows);
    const link = offers[personId]?.link ?? null;
    const known = offers[personId]?.reminderId;
    const reminder: Reminder = {
      // Another time takes the place of the one that was agreed on before.
      id: known ?? crypto.randomUUID(),
      at: time - COFFEE_LEAD_MS,
      startsAt: time,
      title,
      personId,
      link,
      outcome: 'waiting',
    };
    await rows.reminders.put(reminder);
    const offer = { times: offers[personId]?.times ?? [time], link, reminderId: reminder.id };
    await rows.settings.put({
      key: KEY,
      value: { room, offers: { ...offers, [personId]: offer } },
    });
  });
  return scheduled(undo);
}

/** After an act on reminders, and after its undo, the alarm is for another one. */
async function scheduled(undo: Undo): Promise<Undo> {
  await scheduleReminders();
  return async () => {
    const left = await undo();
    await scheduleReminders();
    return left;
  };
}

/** Takes an invitation back; a time that was agreed on stays a reminder. @returns undoes it @throws Refused where nothing lasts */
export async function withdrawCoffee(personId: string): Promise<Undo> {
  const { undo } = await writeUndoable(['settings'], async (rows) => {
    const { room, offers } = await coffeesIn(rows);
    const { [personId]: _, ...others } = offers;
    await rows.settings.put({ key: KEY, value: { room, offers: others } });
  });
  return undo;
}
