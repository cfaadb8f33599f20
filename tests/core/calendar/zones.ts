import { afterAll, beforeAll } from 'vitest';

/** Months count from 1. */
export type YearMonthDay = [year: number, month: number, day: number];

/** With summer time and without, west and east of Greenwich, and one that is 45 minutes off. */
export const ZONES = ['Europe/Berlin', 'UTC', 'America/Los_Angeles', 'Asia/Kathmandu'] as const;

const OWN = process.env.TZ;

/**
 * From now on it is the time of a zone, until `moveBack`.
 *
 * @throws in a thread, where only the process decides about that: vitest.config.ts names the tests that move
 */
export function moveTo(zone: string): void {
  process.env.TZ = zone;
  if (nameOf({}) !== nameOf({ timeZone: zone }))
    throw new Error('Tests that move belong to `unit-moving`.');
}

export function moveBack(): void {
  if (OWN === undefined) delete process.env.TZ;
  else process.env.TZ = OWN;
}

/** Lets the tests around it run by the clocks of a zone. What is made outside of tests is not. */
export function inZone(zone: string): void {
  beforeAll(() => moveTo(zone));
  afterAll(moveBack);
}

function nameOf(options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en', options).resolvedOptions().timeZone;
}
