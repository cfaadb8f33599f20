import * as v from 'valibot';

/*
 * What the schemas of rows are made of. Only the types are checked, not today's limits and choices: an
 * old backup always imports, and the code that reads a row has to bear an unknown setting anyway. Fields
 * that a schema does not name stay.
 */

export const text = v.string();

/** Dates far outside this range break calendar arithmetic and formatting. */
const [FIRST, LAST] = [Date.UTC(1000, 0), Date.UTC(9000, 0)];

/** In milliseconds since 1970, UTC. */
export const time = v.pipe(v.number(), v.minValue(FIRST), v.maxValue(LAST));

/** An existing date: not 31 February. */
export const day = v.pipe(
  text,
  v.isoDate(),
  v.check((one) => {
    const at = Date.parse(`${one}T00:00Z`);
    return at >= FIRST && at < LAST && new Date(at).toISOString().startsWith(one);
  }),
);

/** An existing day of some year, without the year: `02-29`, but not `02-30`. */
export const monthDay = v.pipe(
  text,
  // 2000 was a leap year.
  v.check((one) => v.is(day, `2000-${one}`)),
);

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}
