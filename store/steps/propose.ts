import { bundledSteps } from '../../content/steps.ts';
import { type Day, dayOf, daysBetween } from '../../core/calendar/day.ts';
import { CHANNELS, type ContactKind } from '../../core/people/channel.ts';
import { occasionsOn } from '../../core/people/occasions.ts';
import { type Contact, circlesById, type Person } from '../../core/people/person.ts';
import { chooseDue, isDormant, rhythmOf, weeksDue } from '../../core/people/rhythm.ts';
import { chooseStep } from '../../core/steps/choose.ts';
import type { ChannelUse, DuePerson } from '../../core/steps/circumstances.ts';
import { type DayStep, hiddenSteps, proposed, standing } from '../../core/steps/day.ts';
import { isWarm, recentlyNamedPeople } from '../../core/steps/recent.ts';
import type { StepWords } from '../../core/steps/step.ts';
import { readableTables } from '../readable.ts';
import { currentSettings } from '../settings/settings.ts';
import type { Tables } from '../storageBackend.ts';

/** The tables that a choice depends on, and `steps`, to which it is written. */
export const PROPOSAL_TABLES = [
  'circles',
  'contacts',
  'people',
  'settings',
  'state',
  'steps',
] as const;

/**
 * Chooses a step for the day of `now` and writes its row, unless there is one. Part of an act.
 *
 * @param now in milliseconds since 1970, UTC
 * @param words the text of every step, in the user's language
 * @returns whether there is a step now; false if none was left to choose
 */
export async function propose(
  tables: Pick<Tables, (typeof PROPOSAL_TABLES)[number]>,
  now: number,
  words: StepWords,
): Promise<boolean> {
  const rows = readableTables(tables);
  const today = dayOf(now);
  const log = await rows.steps.toArray();
  if (standing(log, today)) return true;
  const people = await rows.people.toArray();
  const byId = new Map(people.map((person) => [person.id, person]));
  const choice = chooseStep({
    steps: bundledSteps,
    log,
    hidden: hiddenSteps(log),
    due: await dueNow(rows, people, log, now),
    occasions: occasionsOn(people, now),
    mayName: (id, since) => mayBeNamed(byId.get(id), since, now),
    channels: channelUses(people, await rows.contacts.toArray()),
    quote: await quoteOfDay(rows),
    today,
    seed: await seedIn(rows),
  });
  if (!choice) return false;
  const name = choice.personId && byId.get(choice.personId)?.name;
  await rows.steps.put(proposed(choice, log, today, name ?? words[choice.step.id] ?? ''));
  return true;
}

async function dueNow(
  rows: Pick<Tables, 'circles'>,
  people: readonly Person[],
  log: readonly DayStep[],
  now: number,
): Promise<DuePerson | null> {
  const today = dayOf(now);
  const left = recentlyNamedPeople(log, today);
  const circles = circlesById(await rows.circles.toArray());
  const warmedUp = isWarm(log, bundledSteps, today);
  const person = chooseDue(
    people.filter(({ id }) => !left.has(id)),
    circles,
    now,
    warmedUp,
  );
  if (!person) return null;
  const { lastContactAt } = person;
  const weeks = weeksDue(person, circles, now) ?? 0;
  return {
    personId: person.id,
    dormant: isDormant(person, circles, now),
    silentDays: lastContactAt === null ? null : daysBetween(dayOf(lastContactAt), today),
    rhythm: rhythmOf(person, circles),
    isFirst: !people.some(
      (other) => left.has(other.id) && (weeksDue(other, circles, now) ?? 0) > weeks,
    ),
  };
}

/** Whether a person whose step was postponed on `since` may be proposed again now. */
function mayBeNamed(person: Person | undefined, since: Day, now: number): boolean {
  if (!person || person.paused || (person.restsUntil ?? 0) > now) return false;
  // What came on that same day came after the postponing: somebody just spoken to is not proposed.
  const turns = [person.lastContactAt, person.skippedAt ?? null];
  return turns.every((at) => at === null || dayOf(at) < since);
}

/** When each channel by which somebody can be reached was last used. */
function channelUses(people: readonly Person[], contacts: readonly Contact[]): ChannelUse[] {
  const reachable = new Set(
    people.flatMap(({ paused, channels }) => (paused ? [] : channels.map(({ kind }) => kind))),
  );
  const last = new Map<ContactKind, number>();
  for (const { channel, at } of contacts) {
    if (channel) last.set(channel, Math.max(last.get(channel) ?? at, at));
  }
  return CHANNELS.filter((kind) => reachable.has(kind)).map((kind) => {
    const at = last.get(kind);
    return { kind, lastUsedOn: at === undefined ? null : dayOf(at) };
  });
}

/** The id of the quote that stays on new tabs all day; null if it changes. */
async function quoteOfDay(rows: Pick<Tables, 'settings' | 'state'>): Promise<string | null> {
  const row = await rows.state.get('rotation');
  if (row?.key !== 'rotation') return null;
  const { pinned, standing: quote } = row.rotation;
  const { rhythm } = await currentSettings(rows);
  return pinned ?? (rhythm === 'day' ? (quote?.id ?? null) : null);
}

/** The profile's random seed, created on first use. */
async function seedIn(rows: Pick<Tables, 'state'>): Promise<number> {
  const row = await rows.state.get('steps');
  if (row?.key === 'steps') return row.seed;
  const seed = Math.floor(Math.random() * 2 ** 32);
  await rows.state.put({ key: 'steps', seed });
  return seed;
}
