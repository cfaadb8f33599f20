/** When everything was last carried out of this browser. In milliseconds since 1970, UTC. */
export interface ExportMark {
  /** The last export to a file; null where there was none yet. */
  lastAt: number | null;
  /** Since when there has been something to lose, as far as that was seen. */
  since: number;
  /** When the user last said “later”. */
  laterAt: number | null;
}

/** So long an export, or a “later”, is good for, in milliseconds: thirty days. */
export const EXPORT_LASTS = 30 * 24 * 60 * 60 * 1000;

/** Whether the user may be reminded that everything can be saved to a file. */
export function isExportDue({ lastAt, since, laterAt }: ExportMark, now: number): boolean {
  return Math.max(lastAt ?? since, laterAt ?? 0) + EXPORT_LASTS <= now;
}

/** The mark that `value` is, without times that have not come yet: a clock was wrong once. */
export function readExportMark(value: unknown, now: number): ExportMark | null {
  if (typeof value !== 'object' || value === null) return null;
  const { lastAt, since, laterAt } = value as Partial<Record<keyof ExportMark, unknown>>;
  const time = (at: unknown) => (Number.isFinite(at) ? Math.min(Number(at), now) : null);
  return { lastAt: time(lastAt), since: time(since) ?? now, laterAt: time(laterAt) };
}
