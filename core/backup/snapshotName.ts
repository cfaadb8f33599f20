/** `safety`: taken before a restore, so that it can be undone. */
export type SnapshotKind = 'regular' | 'safety';

/** What the name of a snapshot tells. */
export interface SnapshotLabel {
  /** In milliseconds since 1970, UTC. */
  takenAt: number;
  kind: SnapshotKind;
  /** How many entries it holds; null where the name does not say. */
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

/** What a file name tells; null where it is not the name of a snapshot. */
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
