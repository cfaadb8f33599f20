/** Why an act was refused. The page words it. */
export type Reason =
  | { because: 'blank' }
  | { because: 'tooLong'; length: number; limit: number }
  /** There is no persistent storage. */
  | { because: 'nothingLasts' }
  /** There is no space left on the disk. */
  | { because: 'diskFull' }
  /** The database was written by a newer version. */
  | { because: 'newerDatabase' }
  /** The call's address is invalid. */
  | { because: 'noLink' }
  /** The source's link is no web address. */
  | { because: 'noWebLink' }
  /** The host of calls is invalid, or covered by a built-in rule. */
  | { because: 'noHost' }
  | { because: 'hostKnown' }
  /** Another kind of call, or another deck, has that name. */
  | { because: 'nameTaken' }
  /** A trash entry exists already, belongs to a person who is gone, or is of an unknown kind. */
  | { because: 'thereAlready' }
  | { because: 'personGone' }
  | { because: 'unknownThing' }
  /** Already worded by the page. */
  | { because: 'said'; sentence: string }
  /** See `BadBackup`. */
  | { because: 'badBackup' };

/** Thrown when an act is refused; nothing was changed. */
export class Refused extends Error {
  override name = 'Refused';
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(`refused: ${reason.because}`);
    this.reason = reason;
  }
}

/** Thrown when nobody can say whether an act was done, as where the background was stopped in the middle of it. */
export class Unsure extends Error {
  override name = 'Unsure';
}
