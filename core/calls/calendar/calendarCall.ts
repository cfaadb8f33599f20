/** An appointment of the day that was asked for. */
export interface CalendarCall {
  /** The event's own id in its calendar: the same each time that the file is exported. */
  uid: string;
  /** In milliseconds since 1970, UTC. */
  startsAt: number;
  /** Likewise; null where the calendar does not say. */
  endsAt: number | null;
  /** In one line; '' where it has none. */
  title: string;
  /** Where it takes place, or else what it is about: an https address; null where there is none. */
  link: string | null;
  /** Whether its title says that it was called off, while the calendar still has it. */
  isCalledOff: boolean;
  /** Whether it has a zone that somebody made up, so that the user's own was taken. */
  isZoneAssumed: boolean;
}

/** An event that may be of the day, but nobody can tell when. */
export type LeftOut = { title: string } & (
  | { why: 'unknown-zone'; zone: string }
  /** It repeats by a rule that no usual program writes, or that would take too long to count. */
  | { why: 'unusual-rule' }
  /** Its start makes no sense, or, on other days than that, how it repeats. */
  | { why: 'broken' }
);

/** What a calendar has for one day. Events of whole days and cancelled ones are not in it. */
export interface CalendarReading {
  /** By start. */
  calls: CalendarCall[];
  leftOut: LeftOut[];
}
