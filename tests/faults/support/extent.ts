/** Whether this is the short form, as in `npm test`, or the full one of `npm run test:faults`. */
const isShort = process.env.FAULTS === 'short';

/** The number that belongs to the form of this run. */
export function inForm(numbers: { short: number; full: number }): number {
  return isShort ? numbers.short : numbers.full;
}

/** What is only in the full form is left out in the short one: `test.skipIf(isShortForm)`. */
export const isShortForm = isShort;
