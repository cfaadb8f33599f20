import type { Day } from '../calendar/day.ts';
import type { ChannelKind } from '../people/channel.ts';
import type { DayStep } from './day.ts';
import { type Pick, type Pool, pickerFor, poolOf } from './pool.ts';
import { recentRows } from './recent.ts';
import type { Step } from './step.ts';

/** A person whose rhythm says that it is time. */
export interface DuePerson {
  personId: string;
  /** Quiet for so long that writing takes courage. */
  dormant: boolean;
  /** Days since the last contact; null where none is known. */
  silentDays: number | null;
}

/** A channel on which people of the user's can be reached. */
export interface ChannelUse {
  kind: ChannelKind;
  /** The day on which the user last wrote or spoke on it; null where never. */
  lastUsedOn: Day | null;
}

/** Everything that the choice of a step depends on. */
export interface Circumstances {
  steps: readonly Step[];
  /** The rows of at least the last `LOOKBACK_DAYS` days, in any order; more change nothing. */
  log: readonly DayStep[];
  hidden: ReadonlySet<string>;
  /** Who is due most, those of `recentlyNamedPeople` left out; null where nobody is. */
  due: DuePerson | null;
  /**
   * Whether a step that was put off on `since` may still name this person: not one who is gone,
   * rests or was spoken to meanwhile.
   */
  mayName: (personId: string, since: Day) => boolean;
  channels: readonly ChannelUse[];
  /** The id of the quote that stands above the step all day; null where each tab has its own. */
  quote: string | null;
  today: Day;
  /** The profile's own whole number, so that not everybody gets the same step. */
  seed: number;
}

/** The circumstances with what follows from them. `log` has the recent rows only. */
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
