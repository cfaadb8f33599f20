import ICAL from 'ical.js';
import type { CalendarParts } from './calendarParts.ts';
import { guessZone, isCustomZone, namedZone } from './zoneName.ts';

export const UTC = ICAL.Timezone.utcTimezone;

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
      zone = namedZone(name) ?? ownZone(name) ?? guessZone(name);
      if (zone === null && isCustomZone(name) && !own.has(name)) zone = 'made-up';
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
