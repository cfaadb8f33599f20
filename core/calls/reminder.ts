/** A call that is to come, and that the user wants to be told of. Times are in milliseconds since 1970, UTC. */
export interface Reminder {
  /** A UUID; of a call from a calendar file, what that calls it and when it begins. */
  id: string;
  /** When it is to be said. */
  at: number;
  /** When the call begins, where a calendar tells it; null: at `at`. */
  startsAt: number | null;
  /** Empty where the user gave none. */
  title: string;
  /** Who it is with; null where that was not said. */
  personId: string | null;
  /** Where it takes place, https only; null where that was not said. */
  link: string | null;
  outcome: ReminderOutcome;
}

/** `rung`: said in time; `missed`: nobody could be told in time; `over`: begun, or put away. */
export type ReminderOutcome = 'waiting' | 'rung' | 'missed' | 'over';

/** Whether `text` is an address that a call may be opened at. */
export function isLink(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}
