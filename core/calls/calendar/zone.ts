import ICAL from 'ical.js';
import { DAY_LASTS } from '../../calendar/day.ts';

export const UTC = ICAL.Timezone.utcTimezone;

/** In milliseconds. Clocks change on the quarter of an hour, wherever it is known. */
const QUARTER = 15 * 60_000;

const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

/** The zone of that name, such as `Europe/Berlin`, as the browser knows it; null where it does not. */
export function zoneNamed(name: string): ICAL.Timezone | null {
  try {
    return new BrowserZone(
      name,
      new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' }),
    );
  } catch {
    return null;
  }
}

/** How far clocks in a zone are ahead of UTC when it is winter there, in seconds. */
export function standardOffset(zone: ICAL.Timezone): number {
  const [january, july] = [1, 7].map((month) =>
    zone.utcOffset(ICAL.Time.fromData({ year: 2026, month, day: 1 })),
  );
  return Math.min(january ?? 0, july ?? 0);
}

/** A zone for ical.js by the rules of the browser, which are newer than those in most files. */
class BrowserZone extends ICAL.Timezone {
  readonly #clock: Intl.DateTimeFormat;
  readonly #known = new Map<number, number>();

  constructor(name: string, clock: Intl.DateTimeFormat) {
    super({ tzid: name });
    this.#clock = clock;
  }

  /** How far clocks are ahead of UTC when they show `time`, in seconds. */
  override utcOffset({ year, month, day, hour, minute, second }: ICAL.Time): number {
    const wall = Date.UTC(year, month - 1, day, hour, minute, second);
    const quarter = Math.floor(wall / QUARTER);
    const offset = this.#known.get(quarter) ?? this.#offsetWhenShown(quarter * QUARTER);
    this.#known.set(quarter, offset);
    return offset / 1_000;
  }

  /**
   * What clocks show twice is the first time, and what they leap over is counted on from before the
   * leap (RFC 5545, 3.3.5). In milliseconds.
   */
  #offsetWhenShown(wall: number): number {
    const before = this.#offsetAt(wall - DAY_LASTS);
    const after = this.#offsetAt(wall + DAY_LASTS);
    const isBefore = this.#offsetAt(wall - before) === before;
    return !isBefore && this.#offsetAt(wall - after) === after ? after : before;
  }

  /** @param at in milliseconds since 1970, UTC */
  #offsetAt(at: number): number {
    const [, sign, hours = 0, minutes = 0, seconds = 0] = OFFSET.exec(this.#clock.format(at)) ?? [];
    const ahead = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
    return (sign === '-' ? -ahead : ahead) * 1_000;
  }
}
