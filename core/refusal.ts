/** Why Nahbar did not do what it was asked to. The page says it in a sentence. */
export type Reason =
  | { because: 'blank' }
  | { because: 'tooLong'; length: number; limit: number }
  /** There is no database, so nothing would outlive the page. */
  | { because: 'nothingLasts' }
  /** The database was written by a newer Nahbar than this one. */
  | { because: 'newerDatabase' }
  /** What was given as the address of a call is none. */
  | { because: 'noLink' }
  /** What was given as the link to where a quote is from is no address on the web. */
  | { because: 'noWebLink' }
  /** What was given as the host of calls is none, or one whose calls are known anyway. */
  | { because: 'noHost' }
  | { because: 'hostKnown' }
  /** Another kind of call, or another deck, has that name. */
  | { because: 'nameTaken' }
  /** What lies in the trash is there again, or belongs to somebody who is not; or nobody knows what it is. */
  | { because: 'thereAlready' }
  | { because: 'personGone' }
  | { because: 'unknownThing' }
  /** What the page has found words for itself. */
  | { because: 'said'; sentence: string }
  /** A backup cannot be used, or not now: see `BadBackup`, which knows why. */
  | { because: 'badBackup' };

/** Thrown in place of an act that was refused; nothing was changed. */
export class Refused extends Error {
  override name = 'Refused';
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(`refused: ${reason.because}`);
    this.reason = reason;
  }
}
