import type { ChecklistItem } from './checklist.ts';

/** One call, from its first tick. */
export interface Call {
  id: string;
  checklistId: string;
  /** In milliseconds since 1970, UTC. */
  startedAt: number;
  /** When the user said that another call begins, likewise; null before. */
  endedAt: number | null;
  /** The ids of the items that are done. */
  ticked: string[];
}

/** After so many milliseconds a call is over, whether or not the user said so. */
export const CALL_LASTS = 4 * 60 * 60 * 1000;

/** Whether ticks still belong to `call`. A clock that was set back does not prolong it. */
export function isUnderWay(call: Call | null | undefined, now: number): call is Call {
  return call?.endedAt === null && Math.abs(now - call.startedAt) < CALL_LASTS;
}

/** The call after an item is ticked, or unticked. */
export function withTick(call: Call, itemId: string, done: boolean): Call {
  const others = call.ticked.filter((id) => id !== itemId);
  return { ...call, ticked: done ? [...others, itemId] : others };
}

/** How far a checklist has come. A list without items is never all set. */
export function progressOf(
  items: readonly ChecklistItem[],
  ticked: readonly string[],
): { done: number; total: number; allSet: boolean } {
  const done = items.filter(({ id }) => ticked.includes(id)).length;
  return { done, total: items.length, allSet: done > 0 && done === items.length };
}
