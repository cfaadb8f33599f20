const DAY = 24 * 60 * 60 * 1000;

/** How many midnights, by the local clock, lie between two moments; negative if `then` comes later. */
export function daysAgo(then: Date, now: Date): number {
  // A day of 23 hours counts as much as any other.
  const day = (time: Date) => Date.UTC(time.getFullYear(), time.getMonth(), time.getDate()) / DAY;
  return day(now) - day(then);
}
