import type { Day } from '../calendar/day.ts';
import type { ChannelKind } from '../people/channel.ts';
import type { Occasion } from '../people/occasions.ts';
import type { Rhythm } from '../people/person.ts';
import type { DayStep } from './day.ts';
import { type Pick, type Pool, pickerFor, poolOf } from './pool.ts';
import { recentRows } from './recent.ts';
import type { Step } from './step.ts';

/** A person who is due by their rhythm. */
export interface DuePerson {
  personId: string;
  /** See `DORMANT_MONTHS`. */
  dormant: boolean;
  /** Days since the last contact; null where none is known. */
  silentDays: number | null;
  rhythm: Rhythm;
  /** Whether nobody has been due for a whole week longer, not even of those who were named recently. */
  isFirst: boolean;
}

/** A channel on which the user can reach somebody. */
export interface ChannelUse {
  kind: ChannelKind;
  /** The day of its last use; null if never. */
  lastUsedOn: Day | null;
}

/** The inputs to the choice of a step. */
export interface Circumstances {
  steps: readonly Step[];
  /** The rows of at least the last `LOOKBACK_DAYS` days, in any order; more change nothing. */
  log: readonly DayStep[];
  hidden: ReadonlySet<string>;
  /** The most overdue person, `recentlyNamedPeople` excluded; null if nobody is due. */
  due: DuePerson | null;
  /** What today has in store, as from `occasionsOn`. */
  occasions: readonly Occasion[];
  /**
   * Whether a step postponed on `since` may still name this person: not if they were removed, postponed
   * or contacted since.
   */
  mayName: (personId: string, since: Day) => boolean;
  channels: readonly ChannelUse[];
  /** The id of the quote of the day; null if each tab has its own. */
  quote: string | null;
  today: Day;
  /** An integer of the profile, so that not everybody gets the same step. */
  seed: number;
}

/** The inputs, and what is derived from them. `log` has recent rows only. */
export interface Situation extends Circumstances {
  pool: Pool;
  pick: Pick;
}

export function situationOf(circumstances: Circumstances): Situation {
  const { steps, hidden, today, seed } = circumstances;
  const log = recentRows(circumstances.log, today);
  return {
    ...circumstances,
    log,
    pool: poolOf(steps, hidden, log, today),
    pick: pickerFor(seed, today),
  };
}
