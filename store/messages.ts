import { askBackground } from '../platform/messages.ts';
import type { Change } from './replica/trackChanges.ts';

/** An act of a page without the user's database, as what it changes. */
export interface Commit {
  /** The header's when the page looked: the act is only valid for those rows. */
  generation: number;
  changes: Change[];
}

/** What pages ask of the background: that which no page can do for itself. Everything else they do themselves. */
export interface Messages {
  /** Brings database and replica into step. @returns which database it is: its `placeId` */
  settle(): Promise<string>;
  /** Carries out an act. @returns whether it did; if not, somebody else was faster */
  commit(act: Commit): Promise<boolean>;
  /** Tells the user that acts are missing of which neither database nor replica knows any more. */
  miss(): Promise<void>;
  /** Looks at the reminders: what is due, and when to look again. */
  lookAtReminders(): Promise<void>;
  /** Begins the call that a tab's address leads to, or goes on with it, and follows the tab; nothing for any other. */
  enterCall(tab: { id: number; url: string }): Promise<void>;
  /** Looks at the tabs that are open already, after the browser was asked to tell of them. */
  lookForCalls(): Promise<void>;
  /** Says anew what is open, after something was ticked. */
  showOpen(): Promise<void>;
}

/**
 * Asks the background.
 *
 * @throws what the background threw, as an Error of the same message; or the browser, if nobody answered
 */
export function ask<Name extends keyof Messages>(
  name: Name,
  ...told: Parameters<Messages[Name]>
): ReturnType<Messages[Name]> {
  return askBackground({ ask: name, told }) as ReturnType<Messages[Name]>;
}
