import { dayOf } from '../calendar/localDay.ts';
import {
  AHEAD,
  ahead,
  caughtUp,
  deal,
  type Random,
  type Round,
  startRound,
  turned,
} from './round.ts';

/** How long a quote stands: until the next tab, the next full hour, or midnight. */
export type Rhythm = 'tab' | 'hour' | 'day';

/** Where a profile stands in its quotes. */
export interface Rotation {
  round: Round;
  /** The quote that was shown last, and the period it was shown for (see `periodOf`). */
  standing: { id: string; period: string | null } | null;
  /** The quote that the user wants to keep, whatever the rhythm. */
  pinned: string | null;
}

/**
 * The name of the stretch of local time in which a quote stands, such as `2026-11-22` or
 * `2026-11-22T19`; null where every tab has its own.
 */
export function periodOf(rhythm: Rhythm, now: Date): string | null {
  if (rhythm === 'tab') return null;
  const day = dayOf(now.getTime());
  return rhythm === 'day' ? day : `${day}T${String(now.getHours()).padStart(2, '0')}`;
}

/** The beginning of a profile's rotation, with a quote that a page has shown already, if any. */
export function startRotation(
  ids: readonly string[],
  shown: string | null,
  random: Random,
): Rotation {
  const round = startRound(ids, random, null);
  if (shown === null || !ids.includes(shown)) return { round, standing: null, pinned: null };
  return {
    round: { ...round, opener: shown, at: shown },
    standing: { id: shown, period: null },
    pinned: null,
  };
}

/** The rotation after `id` was shown in `period` by a page that drew it from what was dealt ahead. */
export function afterShowing(
  rotation: Rotation,
  ids: readonly string[],
  id: string,
  period: string | null,
): Rotation {
  return { ...rotation, round: caughtUp(ids, rotation.round, id), standing: { id, period } };
}

/**
 * The rotation after one more quote is dealt; unchanged where there is none.
 *
 * @param shown the quote that the reader asks from. It is not dealt while there is another, as it
 *   could be where other tabs have begun a new round meanwhile.
 */
export function afterNext(
  rotation: Rotation,
  ids: readonly string[],
  { shown, period }: { shown: string | null; period: string | null },
  random: Random,
): Rotation {
  const others = ids.filter((id) => id !== shown);
  const dealt = deal(others.length > 0 ? others : ids, rotation.round, random);
  if (!dealt) return { ...rotation, standing: null };
  return { ...rotation, round: dealt.round, standing: { id: dealt.id, period } };
}

/** What the next tabs will show: the quote that stands, if it still may, and those dealt ahead. */
export function plan(
  rotation: Rotation,
  ids: readonly string[],
  random: Random,
): { rotation: Rotation; standing: string | null; upcoming: string[] } {
  const round = turned(ids, rotation.round, random);
  const wanted = rotation.pinned ?? rotation.standing?.id ?? null;
  return {
    rotation: { ...rotation, round },
    standing: wanted !== null && ids.includes(wanted) ? wanted : null,
    upcoming: ahead(ids, round, AHEAD),
  };
}
