import type { FileFault } from '../../files/fileError.ts';

/** What is wrong with a calendar file, so that nothing of it is used. */
export type CalendarFault =
  | FileFault
  /** A web page is what is saved where somebody is not signed in any more. */
  | { what: 'not-a-calendar'; looksLike: 'web-page' | 'contacts' | 'other' }
  /** It ends before its end: the rest is missing. */
  | { what: 'cut-short' }
  /** Its parts do not end in the order in which they begin. */
  | { what: 'broken' }
  /** More events than are read at once. */
  | { what: 'too-many'; limit: number }
  /** More of them on the one day than anybody could look through. */
  | { what: 'too-full'; limit: number };

/** Thrown in place of a calendar that could not be read. The page says it in a sentence. */
export class CalendarError extends Error {
  override name = 'CalendarError';
  readonly fault: CalendarFault;

  constructor(fault: CalendarFault) {
    super(`calendar not read: ${fault.what}`);
    this.fault = fault;
  }
}
