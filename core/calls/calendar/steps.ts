import { UnusualRule } from './usualRule.ts';

/** How many steps one series may take: 80 years of months take 2,000. */
const OF_SERIES = 4_000;

/** And a whole file: about two seconds of work. A full calendar takes 10,000. */
const OF_FILE = 80_000;

/** Takes a step; throws UnusualRule where there were enough. */
export type Step = () => void;

/**
 * Counts the steps of recurrences, so that no file, whoever wrote it, keeps the reader busy forever.
 *
 * @returns what gives each series its own count
 */
export function stepsOfFile(): () => Step {
  let ofFile = OF_FILE;
  return () => {
    let ofSeries = OF_SERIES;
    return () => {
      ofFile--;
      ofSeries--;
      if (ofFile < 0 || ofSeries < 0) throw new UnusualRule();
    };
  };
}
