/**
 * The version of which the user is told after an update: the newest of those that have something to tell.
 *
 * @param told the versions that do, such as `1.2.0`, in any order
 * @param from the version that the user had
 * @returns null if there is nothing new, also where an older version was installed
 */
export function newsSince(told: readonly string[], from: string, now: string): string | null {
  const isNew = (version: string) => isLater(version, from) && !isLater(version, now);
  return told.filter(isNew).reduce(later, null);
}

/** The earlier of two versions. */
export function earlier(one: string, other: string): string {
  return isLater(one, other) ? other : one;
}

function later(one: string | null, other: string): string {
  return one !== null && isLater(one, other) ? one : other;
}

/** Whether `one` is a later version than `other`; what is no version is later than none. */
function isLater(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { numeric: true }) > 0;
}
