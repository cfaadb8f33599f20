import { type Call, newCall } from './call.ts';
import { beginsAt, MATCHES_WITHIN, type Reminder } from './reminder.ts';

/** How a call and the reminder that announces it belong together. */

/** The reminder whose call begins, or has begun, the nearest to `now`, and is near; null if there is none. */
export function plannedCall(reminders: readonly Reminder[], now: number): Reminder | null {
  const distance = (reminder: Reminder) => Math.abs(beginsAt(reminder) - now);
  const near = reminders.filter(
    (reminder) => reminder.outcome !== 'over' && distance(reminder) <= MATCHES_WITHIN,
  );
  return near.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** A new call, with the person of the reminder that it prepares, if any. */
export function newCallOf(
  planned: Pick<Reminder, 'id' | 'personId'> | null,
  id: string,
  checklistId: string,
  startedAt: number,
): Call {
  const call = newCall(id, checklistId, startedAt);
  if (!planned) return call;
  const personIds = planned.personId === null ? [] : [planned.personId];
  return { ...call, personIds, prepares: planned.id };
}

/**
 * The reminder whose call is prepared, and not yet under way, at `now`: that of the current call, or the one that is
 * near where there is none; null where a call goes on, or none is planned.
 *
 * @param call the current call; null if there is none
 */
export function preparedFor(
  call: Call | null,
  reminders: readonly Reminder[],
  now: number,
): Reminder | null {
  if (!call) return plannedCall(reminders, now);
  const own = reminders.find(({ id, outcome }) => id === call.prepares && outcome !== 'over');
  return own && beginsAt(own) > now ? own : null;
}

/**
 * The reminders that are settled once `call` has ended: what it prepared, and what it was by its time and people.
 * Unless somebody says that it is over, nothing that is still to come is settled: a page was only left.
 *
 * @param call after its end
 * @param isSaid whether the user says that it is over, or who it was with
 */
export function settledBy(call: Call, reminders: readonly Reminder[], isSaid: boolean): Reminder[] {
  const { startedAt, personIds, prepares, room } = call;
  const end = call.endedAt ?? startedAt;
  const isOf = (reminder: Reminder) => {
    const { personId, link } = reminder;
    const begins = beginsAt(reminder);
    const hasBegun = begins <= end;
    if (reminder.id === prepares) return isSaid || hasBegun;
    if (begins < startedAt - MATCHES_WITHIN || begins > end + MATCHES_WITHIN) return false;
    // That of the same room was settled when it was entered: another link leads elsewhere.
    const isElsewhere = room !== null && link !== null;
    if (personId !== null && personIds.includes(personId)) {
      return hasBegun || (isSaid && !isElsewhere);
    }
    // Nobody says who it was with: only what it began with, and not what came while it went on.
    const isOpen = personId === null || personIds.length === 0;
    const isFirst = begins <= startedAt + MATCHES_WITHIN;
    return isOpen && !prepares && !isElsewhere && hasBegun && isFirst;
  };
  return reminders.filter((reminder) => reminder.outcome !== 'over' && isOf(reminder));
}
