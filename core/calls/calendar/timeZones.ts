import ICAL from 'ical.js';
import { DAY_LASTS } from '../../calendar/day.ts';
import type { CalendarParts } from './calendarParts.ts';
import { isMadeUp, meantZone, usualZone } from './zoneName.ts';

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

/**
 * The zone that a file means by a name; null where nobody knows. `made-up` is one that somebody chose
 * without a name, and which the file does not define either.
 */
export type ZonesOfFile = (name: string) => ICAL.Timezone | 'made-up' | null;

/**
 * The browser's rules come first where the name is a usual one, such as `Europe/Berlin`, or one of
 * Windows. Then come the file's own, and what a name means to people.
 */
export function zonesOf({ zones }: CalendarParts): ZonesOfFile {
  const own = new Map(
    zones.map(({ properties, observances }) => [properties.text('tzid').trim(), observances]),
  );
  const known = new Map<string, ReturnType<ZonesOfFile>>();
  let left = PROPERTY_LIMIT;
  const ownZone = (name: string) => {
    const observances = (own.get(name) ?? []).map((part) =>
      OBSERVANCE.flatMap((property) => part.all(property)),
    );
    left -= observances.flat().length;
    return left < 0 ? null : zoneOf(name, observances);
  };
  return (name) => {
    let zone = known.get(name);
    if (zone === undefined) {
      zone = usualZone(name) ?? ownZone(name) ?? meantZone(name);
      if (zone === null && isMadeUp(name) && !own.has(name)) zone = 'made-up';
      known.set(name, zone);
    }
    return zone;
  };
}

const OBSERVANCE = ['dtstart', 'tzoffsetfrom', 'tzoffsetto', 'rrule', 'rdate'];

/** So many properties of zones are read of one file; one of Apple's, since 1890, has about 150. */
const PROPERTY_LIMIT = 300;

/** The library lists each change of the clocks, from first to last: Outlook’s begin with 1601. */
const FIRST_YEAR = 1_600;
const LAST_YEAR = 2_100;

/** A zone by its times of summer and winter, each with its properties; null where they make no sense. */
function zoneOf(
  name: string,
  observances: readonly (ICAL.Property | null)[][],
): ICAL.Timezone | null {
  try {
    const component = new ICAL.Component([
      'vtimezone',
      [],
      observances.map((properties) => ['standard', properties.map(sane), []]),
    ]);
    const zone = new FileZone({ tzid: name, component });
    // Here it is that the library reads what it was given.
    zone.utcOffset(ICAL.Time.fromData({ year: LAST_YEAR, month: 1, day: 1 }));
    return zone.changes.length > 0 ? zone : null;
  } catch {
    // See `propertyIn`.
    return null;
  }
}

class FileZone extends ICAL.Timezone {
  /** Whatever comes after the last year is as in that. */
  override utcOffset(time: ICAL.Time): number {
    const { year, month, day, hour, minute, second } = time;
    return super.utcOffset(
      year > LAST_YEAR
        ? ICAL.Time.fromData({ year: LAST_YEAR, month, day, hour, minute, second })
        : time,
    );
  }
}

/** Clocks are changed once a year: a rule that says more would keep the library busy. */
function sane(property: ICAL.Property | null): unknown[] {
  const value = property?.getFirstValue();
  const isOdd =
    (value instanceof ICAL.Recur && !isYearly(value)) ||
    (value instanceof ICAL.Time && value.year < FIRST_YEAR);
  if (!property || isOdd) throw new Error('no zone');
  return property.jCal;
}

function isYearly({ freq, parts }: ICAL.Recur): boolean {
  const isOnce = Object.values(parts).every((part) => part?.length === 1);
  return freq === 'YEARLY' && isOnce && (!parts.BYDAY || parts.BYMONTH !== undefined);
}
