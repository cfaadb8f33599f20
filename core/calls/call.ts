import type { ChecklistItem } from './checklist.ts';

/** One call, from its first tick or from when its tab was seen. Times are in milliseconds since 1970, UTC. */
export interface Call {
  id: string;
  /** The kind of call: the id of its checklist. */
  checklistId: string;
  startedAt: number;
  /** When it was over, or another began; null before. */
  endedAt: number | null;
  /** The ids of the items that are done. */
  ticked: string[];
  /** When the green room found a ticked item good, by its id; nothing of those that were ticked by hand. */
  checked?: Readonly<Record<string, number>>;
  /** Where it takes place (`roomKey`); null where that is not known. */
  room: string | null;
  /** Who it is with, as far as the user has said so. */
  personIds: string[];
  /** What the user wants to speak about; empty where nothing. */
  points: string;
  after: After | null;
}

/**
 * What became of the question "who was it?": `open` while it waits, and then whether it was answered.
 * Null for a call that is not over, or is not asked about.
 */
export type After = 'open' | 'answered' | 'skipped';

/** After so many milliseconds a call is over, whether or not the user said so. */
export const MAX_CALL_DURATION = 4 * 60 * 60 * 1000;

/** A call that begins at `startedAt`, of which nothing more is known. */
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

/** Whether ticks still belong to `call`. A clock that was set back does not prolong it. */
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

/** The call after items are ticked that the green room has found good at `now`. */
export function withChecks(call: Call, itemIds: readonly string[], now: number): Call {
  const ticked = [...new Set([...call.ticked, ...itemIds])];
  const times = Object.fromEntries(itemIds.map((id) => [id, now]));
  return { ...call, ticked, checked: { ...call.checked, ...times } };
}

/** How far a checklist has come. A list without items is never all set. */
export function progressOf(
  items: readonly ChecklistItem[],
  ticked: readonly string[],
): { done: number; total: number; allSet: boolean } {
  const done = items.filter(({ id }) => ticked.includes(id)).length;
  return { done, total: items.length, allSet: done > 0 && done === items.length };
}

/** A call that is entered again so soon after its end, in milliseconds, goes on: the tab was reloaded, or dropped. */
export const RESUME_WITHIN = 10 * 60 * 1000;

/** Whether `call` goes on when its room is entered at `now`. */
export function canResume(call: Call, now: number): boolean {
  const { endedAt, after } = call;
  if (endedAt === null) return isUnderWay(call, now);
  const isSettled = after === 'answered' || after === 'skipped';
  return !isSettled && Math.abs(now - endedAt) < RESUME_WITHIN;
}

/** The call at its end. @param asks whether the user is to be asked who it was */
export function ended(call: Call, now: number, asks: boolean): Call {
  return { ...call, endedAt: now, after: asks ? 'open' : null };
}
