import { askBackground } from '../platform/messages.ts';
import type { Change } from './replica/trackChanges.ts';

/** The changes of an act, from a page without the user's database. */
export interface Commit {
  /** The replica's generation on which the act is based; it is refused for any other. */
  generation: number;
  changes: Change[];
}

/** The messages from pages to the background: what no page can do for itself. */
export interface Messages {
  /** Reconciles database and replica. @returns the `placeId` of the database */
  settle(): Promise<string>;
  /**
   * Rebuilds the replica if it is behind, and resolves when it is whole.
   *
   * @throws where it cannot be written; for a while it is not tried again
   */
  rebuild(): Promise<void>;
  /** Writes the changes of an act. @returns false if the rows have changed since the page read them */
  commit(act: Commit): Promise<boolean>;
  /** Tells the user that acts are lost which neither database nor replica contains. */
  miss(): Promise<void>;
  /** Whether the whole browser is private: then no window is more private than others. */
  isBrowserPrivate(): Promise<boolean>;
  /** Announces reminders that are due, and sets the alarm for the next one. */
  lookAtReminders(): Promise<void>;
  /** Starts or resumes the call at a tab's address, and follows the tab. Does nothing if it is not a call. */
  enterCall(tab: { id: number; url: string }): Promise<void>;
  /** Looks who the page of a tab is about, and opens the library with them, to be confirmed. */
  takePerson(tab: { id: number; url: string }): Promise<void>;
  /** Looks for calls in the open tabs, after the permission for their hosts was granted. */
  lookForCalls(): Promise<void>;
  /** Updates the badge with the number of open items. */
  showOpen(): Promise<void>;
}

/**
 * Sends a message to the background.
 *
 * @throws an Error with the message of what the background threw, or the browser's if there was no answer
 */
export function ask<Name extends keyof Messages>(
  name: Name,
  ...told: Parameters<Messages[Name]>
): ReturnType<Messages[Name]> {
  return askBackground({ ask: name, told }) as ReturnType<Messages[Name]>;
}
