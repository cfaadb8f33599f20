/** `safety`: taken before a restore, so that it can be undone. */
export type SnapshotKind = 'regular' | 'safety';

/** What the file name of a snapshot says. */
export interface SnapshotLabel {
  /** In milliseconds since 1970, UTC. */
  takenAt: number;
  kind: SnapshotKind;
  /** The number of entries; null if the name does not say. */
  records: number | null;
}

const NAME =
  /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)(?:-(\d{3}))?(?:\.(regular|safety)-(\d{1,9}))?\.json\.gz$/;

/**
 * The file name of a snapshot, such as `2026-11-22T22-45-10-000.regular-42.json.gz`, in UTC. It says
 * what a list has to show, so that a list unpacks nothing.
 */
export function snapshotName({ takenAt, kind, records }: SnapshotLabel): string {
  const time = new Date(takenAt).toISOString().slice(0, -1).replace(/[:.]/g, '-');
  return `${time}${records === null ? '' : `.${kind}-${records}`}.json.gz`;
}

/** Parses a file name; null if it is not that of a snapshot. */
export function snapshotLabel(name: string): SnapshotLabel | null {
  const match = NAME.exec(name);
  if (!match) return null;
  const [, day, hour, minute, second, fraction = '000', kind, records] = match;
  const takenAt = Date.parse(`${day}T${hour}:${minute}:${second}.${fraction}Z`);
  if (Number.isNaN(takenAt)) return null;
  return {
    takenAt,
    kind: kind === 'safety' ? 'safety' : 'regular',
    records: records === undefined ? null : Number(records),
  };
}

/** Whether others of `all` were taken in the same minute, so that a time without seconds is that of several. */
export function sharesMinute(name: string, all: readonly { name: string }[]): boolean {
  // Up to the seconds: `2026-11-22T22-45`.
  return all.filter((other) => other.name.startsWith(name.slice(0, 16))).length > 1;
}

/** What decides how long a snapshot is kept. */
export interface Taken {
  /** In milliseconds since 1970, UTC. */
  takenAt: number;
  kind: SnapshotKind;
  isDamaged: boolean;
}

const DAY = 24 * 60 * 60 * 1000;

/** In days: how long the newest snapshot of each day is kept, of each week, and safety snapshots. */
const DAILY = 7;
const WEEKLY = 62;
const SAFETY = 30;

/** Whether the last regular snapshot is a day old. Future ones, from a wrong clock, are ignored. */
export function isSnapshotDue(snapshots: readonly Taken[], now: number): boolean {
  return !snapshots.some(
    ({ takenAt, kind, isDamaged }) =>
      kind === 'regular' && !isDamaged && takenAt <= now && now - takenAt < DAY,
  );
}

/** The snapshots to delete; never the newest regular one, nor future ones. */
export function expiredSnapshots<T extends Taken>(snapshots: readonly T[], now: number): T[] {
  const regular = snapshots
    .filter(({ kind, takenAt, isDamaged }) => kind === 'regular' && !isDamaged && takenAt <= now)
    .sort((a, b) => b.takenAt - a.takenAt);
  const keep = new Set<T>(regular.slice(0, 1));
  for (const one of newestOfEach(dayOf, regular, now - DAILY * DAY)) keep.add(one);
  for (const one of newestOfEach(weekOf, regular, now - WEEKLY * DAY)) keep.add(one);
  return snapshots.filter((one) => {
    if (one.takenAt > now || keep.has(one)) return false;
    const days = one.kind === 'safety' ? SAFETY : WEEKLY;
    // A damaged snapshot may still be repairable.
    return one.kind === 'regular' && !one.isDamaged ? true : now - one.takenAt >= days * DAY;
  });
}

/** @param latestFirst the first of each period is its newest */
function newestOfEach<T extends Taken>(
  periodOf: (time: number) => number,
  latestFirst: readonly T[],
  since: number,
): T[] {
  const seen = new Set<number>();
  return latestFirst.filter(({ takenAt }) => {
    const period = periodOf(takenAt);
    if (takenAt <= since || seen.has(period)) return false;
    seen.add(period);
    return true;
  });
}

/** Days since 1970, in UTC: they have no time zone to change and no night of 25 hours. */
function dayOf(time: number): number {
  return Math.floor(time / DAY);
}

/** Weeks from Monday to Sunday. 1970 began on a Thursday. */
function weekOf(time: number): number {
  return Math.floor((dayOf(time) + 3) / 7);
}
