import ICAL from 'ical.js';
import { DAY_LASTS } from '../../calendar/day.ts';
import { UTC } from './zone.ts';

/** As in RFC 5545, or with the marks of ISO 8601; also without its seconds, and with an offset. */
const TIME =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)? ?(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?T?$/i;

/** The longest that it could be, in UTF-16 units. */
const LENGTH_LIMIT = 50;

/**
 * The time that `text` writes out, or the day: in UTC where it says so, else without a zone. Null where
 * it is none, or none that exists: the library takes 31 February for 3 March.
 */
export function writtenTime(text: string): ICAL.Time | null {
  const written = text.length > LENGTH_LIMIT ? null : TIME.exec(text.trim());
  if (!written) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = written
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day || year < 100)
    return null;
  if (written[4] === undefined) return ICAL.Time.fromData({ year, month, day, isDate: true });
  // 24:00 is the next day's midnight.
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0)) return null;
  const ahead = offsetIn(written[7]);
  const wall = midnight.getTime() + ((hour * 60 + minute) * 60 + Math.min(second, 59)) * 1_000;
  const at = new Date(wall - (ahead ?? 0) * 60_000);
  if (ahead !== null && Math.abs(ahead) * 60_000 > DAY_LASTS) return null;
  const time = ICAL.Time.fromData({
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  });
  if (ahead !== null) time.zone = UTC;
  return time;
}

/** How far a written offset is ahead of UTC, in minutes; null where there is none. */
function offsetIn(text: string | undefined): number | null {
  if (text === undefined) return null;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(text) ?? [];
  const ahead = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -ahead : ahead;
}
