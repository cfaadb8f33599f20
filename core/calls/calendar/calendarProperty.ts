import ICAL from 'ical.js';

/** No head of a line, its name and its parameters, is longer, in UTF-16 units. */
const HEAD_LIMIT = 5_000;

/** No rule that a program writes is longer, in UTF-16 units. */
const RULE_LIMIT = 500;

/** The property in an unfolded content line; null where it makes no sense. */
export function propertyIn(line: string): ICAL.Property | null {
  // The library takes ten times as long for three times as many parameters.
  if (!line.slice(0, HEAD_LIMIT).includes(':')) return null;
  if (/^RRULE/i.test(line) && line.length > RULE_LIMIT) return null;
  try {
    return new ICAL.Property(ICAL.parse.property(line, ICAL.design.icalendar));
  } catch {
    // It refuses rules and parameters that are broken, each with another kind of error.
    return null;
  }
}

/** The values of a property as texts without escapes, and times as in ISO 8601 (jCal, RFC 7265). */
export function textIn(property: ICAL.Property): string {
  return property.jCal.slice(3).map(String).join(' ');
}
