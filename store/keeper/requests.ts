import type { CallTrace } from '../calls/afterCall.ts';
import type { Change } from '../copy/recorded.ts';
import type { StepAct, Trace } from '../steps/acts.ts';

/** An act of a page without the user's database, as what it changes. */
export interface Commit {
  /** The witness's when the page looked: the act is only valid for those rows. */
  generation: number;
  changes: Change[];
}

/** What a page asks of the keeper. */
export type Request =
  /** To bring database and copy into step, and say which database it is: its `placeId`. */
  | { ask: 'settle' }
  /** To carry out an act; the answer is whether it did, or somebody else was faster. */
  | { ask: 'commit'; act: Commit }
  /** To tell the user that acts are missing of which neither database nor copy knows any more. */
  | { ask: 'miss' }
  /** To propose a step for today, where none stands. */
  | { ask: 'propose' }
  /** To settle a step; the answer is its `Trace`. And to take that back. */
  | { ask: 'settleStep'; id: string; act: StepAct }
  | { ask: 'unsettleStep'; trace: Trace }
  /** Why a step was chosen, in a sentence; empty where it is gone. */
  | { ask: 'reason'; id: string }
  /** Who it was, in a call that is over; the answer is a `CallTrace`. And to take that back. */
  | { ask: 'answerCall'; answer: { id: string; personIds: readonly string[]; note: string } }
  | { ask: 'unanswerCall'; trace: CallTrace }
  /** To look at the reminders: what is due, and when to look again. */
  | { ask: 'lookAtReminders' }
  /** To begin the call that a tab's address leads to, or go on with it, and follow the tab; nothing for any other. */
  | { ask: 'enterCall'; tabId: number; url: string }
  /** To look at the tabs that are open already, after the browser was asked to tell of them. */
  | { ask: 'lookForCalls' }
  /** To say anew what is open, after something was ticked. */
  | { ask: 'showOpen' }
  /** For a line to begin a message with; empty where the person is gone. See `openingFor`. */
  | { ask: 'opening'; personId: string; turn: number };
