import { startOfDay } from '../calendar/day.ts';
import { beginsAt, isLink, type Reminder } from './reminder.ts';
import { withScheme } from './room.ts';

/** How long a coffee takes, in milliseconds. */
export const COFFEE_MS = 15 * 60 * 1000;

/** How long before a coffee the user is reminded, in milliseconds. */
export const COFFEE_LEAD_MS = 5 * 60 * 1000;

/** How many times are offered. */
export const COFFEE_TIMES = 3;

/** An invitation to a person. Times are in milliseconds since 1970, UTC. */
export interface CoffeeOffer {
  /** When it could be, the earliest first. */
  times: number[];
  /** An https link; null if there is none. */
  link: string | null;
  /** The id of the reminder of the time that was agreed on; null until then. */
  reminderId: string | null;
}

/** What is remembered of coffees: the user's own room, and the invitations by the ids of the people. */
export interface Coffees {
  room: string | null;
  offers: Readonly<Record<string, CoffeeOffer>>;
}

/** The coffees in a stored value, whatever it is. */
export function coffeesFrom(value: unknown): Coffees {
  const { room = null, offers = {} } = isRecord(value) ? value : {};
  const sound = Object.entries(isRecord(offers) ? offers : {}).flatMap(([id, offer]) => {
    const read = offerFrom(offer);
    return read ? [[id, read] as const] : [];
  });
  return { room: linkFrom(room), offers: Object.fromEntries(sound) };
}

function offerFrom(value: unknown): CoffeeOffer | null {
  if (!isRecord(value) || !Array.isArray(value.times)) return null;
  const times = value.times.filter((time) => Number.isSafeInteger(time));
  const { link, reminderId } = value;
  if (times.length === 0) return null;
  return {
    times,
    link: linkFrom(link),
    reminderId: typeof reminderId === 'string' ? reminderId : null,
  };
}

function linkFrom(value: unknown): string | null {
  return typeof value === 'string' && isLink(value) ? value : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * The https address of a room as the user writes it, with its scheme or without. Null where it is none: `https://gerne`
 * is an address, but `gerne` is a word.
 */
export function writtenRoom(text: string): string | null {
  const link = withScheme(text);
  if (/\s/.test(text) || !isLink(link)) return null;
  return link === text || /\.[^.]/.test(new URL(link).hostname) ? link : null;
}

/** Whether one of its times is still to come, or has just begun. */
export function isOpenOffer({ times }: CoffeeOffer, now: number): boolean {
  return times.some((time) => time > now - COFFEE_MS);
}

/** The times that others were offered than the person of that id, and may still choose. */
export function offeredToOthers({ offers }: Coffees, personId: string): number[] {
  return Object.entries(offers).flatMap(([id, { times, reminderId }]) =>
    id === personId || reminderId !== null ? [] : times,
  );
}

/** The call that begins while a coffee at that time would go on, or the other way round; `undefined` if there is none. */
export function callDuring(time: number, calls: readonly Reminder[]): Reminder | undefined {
  return calls.find((call) => overlap(beginsAt(call), time));
}

/** Whether two coffees at these times would overlap; of a call, only its beginning is known. */
function overlap(one: number, other: number): boolean {
  return Math.abs(one - other) < COFFEE_MS;
}

/** Whether a reminder, of the time that was agreed on, is still to come. */
export function isAhead(reminder: Reminder, now: number): boolean {
  return reminder.outcome !== 'over' && beginsAt(reminder) > now;
}

/** The times of day at which coffees are proposed, in minutes: within the hours in which people work. */
const TIMES_OF_DAY = [10 * 60, 14 * 60 + 30, 11 * 60, 16 * 60, 15 * 60, 11 * 60 + 30];

/** How long a call is taken to be whose end nobody has said, and what is left before it. In milliseconds. */
const CALL_MS = 60 * 60 * 1000;
const BREATH_MS = 15 * 60 * 1000;

/** How many days are looked at for free times. */
const DAYS = 60;

/**
 * Times for a coffee: on working days from tomorrow on, one a day, mornings and afternoons in turn, none of them
 * in or right before a call, or offered to somebody else.
 *
 * @param calls the reminders of the calls to come
 * @param now in milliseconds since 1970, UTC, like what is returned
 * @param turn how often other times were asked for, from 0
 * @param offered see `offeredToOthers`
 * @returns `COFFEE_TIMES`, the earliest first
 */
export function coffeeTimes(
  calls: readonly Reminder[],
  now: number,
  turn = 0,
  offered: readonly number[] = [],
): number[] {
  const busy = calls.map(beginsAt);
  const isFree = (time: number) =>
    busy.every((call) => time + COFFEE_MS + BREATH_MS <= call || time >= call + CALL_MS) &&
    !offered.some((other) => overlap(other, time));
  const found: number[] = [];
  const from = turn * COFFEE_TIMES;
  for (let days = 1; days <= DAYS + from && found.length < from + COFFEE_TIMES; days++) {
    const day = new Date(startOfDay(now, { days }));
    if (day.getDay() === 0 || day.getDay() === 6) continue;
    // Begins each day elsewhere, so that who is busy in the mornings can come in the afternoon.
    const first = found.length % 2;
    const times = [...TIMES_OF_DAY.slice(first), ...TIMES_OF_DAY.slice(0, first)].map((minutes) =>
      new Date(day.getFullYear(), day.getMonth(), day.getDate(), 0, minutes).getTime(),
    );
    found.push(...times.filter(isFree).slice(0, 1));
  }
  return found.slice(from);
}
