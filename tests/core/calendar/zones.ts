import { afterAll, beforeAll } from 'vitest';

/** Months count from 1. */
export type YearMonthDay = [year: number, month: number, day: number];

/** With summer time and without, west and east of Greenwich, and one that is 45 minutes off. */
export const ZONES = ['Europe/Berlin', 'UTC', 'America/Los_Angeles', 'Asia/Kathmandu'] as const;

/** Lets the tests around it run by the clocks of a zone. What is made outside of tests is not. */
export function inZone(zone: string): void {
  const own = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = zone;
  });
  afterAll(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });
}
