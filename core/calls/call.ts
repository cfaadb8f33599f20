import type { ChecklistItem } from './checklist.ts';

/** A call, from its first tick or the opening of its tab. Times are in milliseconds since 1970, UTC. */
export interface Call {
  id: string;
  /** The kind of call: the id of its checklist. */
  checklistId: string;
  startedAt: number;
  /** Null while it is going on. */
  endedAt: number | null;
  /** The ids of ticked items. */
  ticked: string[];
  /** When the green room ticked an item, by the item's id; items ticked by hand are missing. */
  checked?: Readonly<Record<string, number>>;
  /** See `roomKey`; null if unknown. */
  room: string | null;
  personIds: string[];
  /** Talking points; empty if there are none. */
  points: string;
  after: After | null;
  /** How the user has ended it; nothing where its tab was left, or it still goes on. */
  endedBy?: EndedBy;
  /** The id of the reminder whose call it prepares; nothing where it is none's, or was begun on a page. */
  prepares?: string;
}

/** `hang-up`: it is over; `fresh-list`: another begins in its place. */
export type EndedBy = 'hang-up' | 'fresh-list';

/**
 * The state of the question "who was it?" after a call. Null while the call is going on, and if it is
 * not asked.
 */
export type After = 'open' | 'answered' | 'skipped';

/** A call ends after so many milliseconds, even if the user does not end it. */
export const MAX_CALL_DURATION = 4 * 60 * 60 * 1000;

export function newCall(id: string, checklistId: string, startedAt: number): Call {
  return {
    id,
    checklistId,
    startedAt,
    endedAt: null,
    ticked: [],
    room: null,
    personIds: [],
    points: '',
    after: null,
  };
}

/** The call once it is seen to be under way, and not only prepared. */
export function begun({ prepares: _, ...call }: Call): Call {
  return call;
}

/**
 * Whether `call` is going on, so that ticks belong to it. A clock that was set back does not prolong
 * it.
 */
export function isUnderWay(call: Call | null | undefined, now: number): call is Call {
  return call?.endedAt === null && Math.abs(now - call.startedAt) < MAX_CALL_DURATION;
}

/** The call after an item is ticked, or unticked, by hand. */
export function withTick(call: Call, itemId: string, done: boolean): Call {
  const others = call.ticked.filter((id) => id !== itemId);
  const after: Call = { ...call, ticked: done ? [...others, itemId] : others };
  if (!call.checked) return after;
  const { [itemId]: _, ...checked } = call.checked;
  return { ...after, checked };
}

/** The call with items that the green room has ticked at `now`. */
export function withChecks(call: Call, itemIds: readonly string[], now: number): Call {
  const ticked = [...new Set([...call.ticked, ...itemIds])];
  const times = Object.fromEntries(itemIds.map((id) => [id, now]));
  return { ...call, ticked, checked: { ...call.checked, ...times } };
}

/** The progress of a checklist. One without items is never all set. */
export function progressOf(
  items: readonly ChecklistItem[],
  ticked: readonly string[],
): { done: number; total: number; allSet: boolean } {
  const done = items.filter(({ id }) => ticked.includes(id)).length;
  return { done, total: items.length, allSet: done > 0 && done === items.length };
}

/**
 * Entering the room again within so many milliseconds resumes the call: the tab was reloaded, or the
 * connection lost.
 */
export const RESUME_WITHIN = 10 * 60 * 1000;

/** Whether `call` is resumed if its room is entered at `now`. A call that the user ended is not. */
export function canResume(call: Call, now: number): boolean {
  const { endedAt, after, endedBy } = call;
  if (endedAt === null) return isUnderWay(call, now);
  const isSettled = after === 'answered' || after === 'skipped' || endedBy !== undefined;
  return !isSettled && Math.abs(now - endedAt) < RESUME_WITHIN;
}

/** Whether the user hung up so recently, at `now`, that looking at the room begins no new call. */
export function isHungUp({ endedAt, endedBy }: Call, now: number): boolean {
  return endedBy === 'hang-up' && endedAt !== null && Math.abs(now - endedAt) < RESUME_WITHIN;
}

/**
 * The call after its end.
 *
 * @param asks whether to ask the user who it was with
 * @param by how the user ended it, if it was the user
 */
export function ended(call: Call, now: number, asks: boolean, by?: EndedBy): Call {
  return { ...call, endedAt: now, after: asks ? 'open' : null, ...(by && { endedBy: by }) };
}

/** The call, going on again after its end. */
export function resumed({ endedBy: _, ...call }: Call): Call {
  return { ...call, endedAt: null, after: null };
}
