import ICAL from 'ical.js';
import type { CalendarParts } from './calendarParts.ts';
import { guessZone, isCustomZone, namedZone } from './zoneName.ts';

export const UTC = ICAL.Timezone.utcTimezone;

/** The zone of a TZID; null if unknown. `made-up` is a custom zone without a definition. */
export type ZonesOfFile = (name: string) => ICAL.Timezone | 'made-up' | null;

/**
 * Resolves the TZIDs of a file: by IANA or Windows name with the browser's rules, else by the file's
 * definition, else by guessing from the name.
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

/** At most so many zone properties are read of one file; a zone by Apple, since 1890, has about 150. */
const PROPERTY_LIMIT = 300;

/** The library expands every transition; Outlook’s zones begin in 1601. */
const FIRST_YEAR = 1_600;
const LAST_YEAR = 2_100;

/** Builds a zone from its observances; null if they are invalid. */
function zoneOf(
  name: string,
  observances: readonly (ICAL.Property | null)[][],
): ICAL.Timezone | null {
  try {
    const component = new ICAL.Component([
      'vtimezone',
      [],
      observances.map((properties) => ['standard', properties.map(validated), []]),
    ]);
    const zone = new FileZone({ tzid: name, component });
    // Forces the library to parse the component now, so that errors surface here.
    zone.utcOffset(ICAL.Time.fromData({ year: LAST_YEAR, month: 1, day: 1 }));
    return zone.changes.length > 0 ? zone : null;
  } catch {
    // See `propertyIn`.
    return null;
  }
}

class FileZone extends ICAL.Timezone {
  /** Years after the last are treated like it. */
  override utcOffset(time: ICAL.Time): number {
    const { year, month, day, hour, minute, second } = time;
    return super.utcOffset(
      year > LAST_YEAR
        ? ICAL.Time.fromData({ year: LAST_YEAR, month, day, hour, minute, second })
        : time,
    );
  }
}

/** Accepts yearly rules only: others would keep the library busy. */
function validated(property: ICAL.Property | null): unknown[] {
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
