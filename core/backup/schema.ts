import * as v from 'valibot';
import type { After, Call } from '../calls/call.ts';
import type { Checklist } from '../calls/checklist.ts';
import { isLink, type Reminder, type ReminderOutcome } from '../calls/reminder.ts';
import type { ChannelKind } from '../people/channel.ts';
import type { ImportRecord } from '../people/import/importRecord.ts';
import type { Circle, Contact, Person, Rhythm } from '../people/person.ts';
import type { Favourite } from '../quotes/favourite.ts';
import type { OwnQuote } from '../quotes/ownQuote.ts';
import { isWebLink, type Quote } from '../quotes/quote.ts';
import type { Rotation } from '../quotes/rotation.ts';
import type { Frequency, StoredDeck } from '../quotes/storedDeck.ts';
import type { DayStep, Outcome } from '../steps/day.ts';
import type { Why } from '../steps/why.ts';
import type { BackupRows } from './backup.ts';
import type { Fault, Place } from './problem.ts';

// Only the types are checked, not today's limits and choices: an old backup always imports, and the
// code that reads a row has to bear an unknown setting anyway. Fields that are not named here stay.
const text = v.string();
const time = v.pipe(v.number(), v.finite());

const wording = v.object({ language: text, text, role: text, question: text });

const quote = v.object({
  id: text,
  topic: text,
  speaker: text,
  original: wording,
  translation: v.nullable(wording),
  source: v.object({
    title: text,
    author: text,
    publisher: text,
    series: v.nullable(text),
    // It becomes a link that is clicked.
    url: v.optional(v.pipe(text, v.check(isWebLink))),
    date: v.optional(text),
  }),
}) satisfies v.GenericSchema<unknown, Quote>;

const ownQuote = v.object({
  id: text,
  deckId: text,
  quote,
  tags: v.array(text),
  addedAt: time,
}) satisfies v.GenericSchema<unknown, OwnQuote>;

const deck = v.object({
  id: text,
  title: v.nullable(text),
  isOn: v.boolean(),
  frequency: v.custom<Frequency>(isText),
  addedAt: time,
}) satisfies v.GenericSchema<unknown, StoredDeck>;

const favourite = v.object({
  id: text,
  quote,
  note: text,
  tags: v.array(text),
  savedAt: time,
}) satisfies v.GenericSchema<unknown, Favourite>;

const round = v.object({
  seed: time,
  opener: v.nullable(text),
  at: v.nullable(text),
  last: v.nullable(text),
});

const rotation = v.object({
  lap: round,
  rounds: v.record(text, round),
  trail: v.array(text),
  standing: v.nullable(v.object({ id: text, period: v.nullable(text) })),
  pinned: v.nullable(text),
}) satisfies v.GenericSchema<unknown, Rotation>;

const checklist = v.object({
  id: text,
  name: v.nullable(text),
  of: text,
  entries: v.array(
    v.object({
      id: text,
      own: v.boolean(),
      words: v.nullable(v.object({ label: text, why: text })),
      removedAt: v.nullable(time),
    }),
  ),
}) satisfies v.GenericSchema<unknown, Checklist>;

const call = v.object({
  id: text,
  checklistId: text,
  startedAt: time,
  endedAt: v.nullable(time),
  ticked: v.array(text),
  room: v.nullable(text),
  personIds: v.array(text),
  points: text,
  after: v.nullable(v.custom<After>(isText)),
}) satisfies v.GenericSchema<unknown, Call>;

const reminder = v.object({
  id: text,
  at: time,
  startsAt: v.nullable(time),
  title: text,
  personId: v.nullable(text),
  // It becomes a link that is clicked.
  link: v.nullable(v.pipe(text, v.check(isLink))),
  outcome: v.custom<ReminderOutcome>(isText),
}) satisfies v.GenericSchema<unknown, Reminder>;

// A rhythm or a channel that only a newer Nahbar knows is none to this one, and stays in the row.
const rhythm = v.nullable(v.custom<Rhythm>(isText));
const channelKind = v.custom<ChannelKind>(isText);

const person = v.object({
  id: text,
  name: text,
  organisation: text,
  role: text,
  circles: v.array(text),
  rhythm,
  channels: v.array(v.object({ kind: channelKind, address: text })),
  personal: text,
  professional: text,
  lastContactAt: v.nullable(time),
  restsUntil: v.nullable(time),
  paused: v.boolean(),
  addedAt: time,
}) satisfies v.GenericSchema<unknown, Person>;

const circle = v.object({ id: text, name: text, rhythm }) satisfies v.GenericSchema<
  unknown,
  Circle
>;

const contact = v.object({
  id: text,
  personId: text,
  at: time,
  channel: v.nullable(channelKind),
  note: text,
}) satisfies v.GenericSchema<unknown, Contact>;

const imprints = v.array(v.tuple([text, time]));

const importRecord = v.object({
  id: text,
  fileName: text,
  people: imprints,
  circles: imprints,
  completed: v.array(v.object({ before: person, imprint: time })),
}) satisfies v.GenericSchema<unknown, ImportRecord>;

const dayStep = v.object({
  id: text,
  day: v.pipe(text, v.isoDate()),
  stepId: text,
  words: text,
  personId: v.nullable(text),
  why: v.custom<Why>((why) => isText((why as Partial<Why> | null)?.kind)),
  outcome: v.custom<Outcome>(isText),
  doneAt: v.nullable(time),
  note: text,
  returnsOn: v.nullable(v.pipe(text, v.isoDate())),
}) satisfies v.GenericSchema<unknown, DayStep>;

const state = v.variant('key', [
  v.object({ key: v.literal('rotation'), rotation }),
  v.object({ key: v.literal('currentCall'), callId: text }),
  v.object({ key: v.literal('steps'), seed: time }),
]);

/** What is put back is trusted to be what its id says. */
const discarded = v.lazy((input) =>
  v.object({ id: text, row: DISCARDED.get(kindOf(input)) ?? v.unknown(), discardedAt: time }),
);

/** By kind. No plain object: every kind that a file names would be in it, `constructor` for one. */
const DISCARDED: ReadonlyMap<string, v.GenericSchema> = new Map<string, v.GenericSchema>([
  ['favourite', favourite],
  ['quote', ownQuote],
  ['deck', v.object({ id: text, deck, quotes: v.array(ownQuote) })],
  ['person', v.object({ id: text, person, contacts: v.array(contact), into: v.optional(text) })],
  ['circle', circle],
  ['contact', contact],
  ['import', importRecord],
  ['checklist', checklist],
  ['reminder', reminder],
]);

/** Of `favourite/nd-empathie` it is `favourite`. */
function kindOf(input: unknown): string {
  const id = (input as { id?: unknown } | null)?.id;
  return isText(id) ? (id.split('/')[0] ?? '') : '';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

const schema = v.strictObject({
  favourites: v.array(favourite),
  quotes: v.array(ownQuote),
  decks: v.array(deck),
  hiddenQuotes: v.array(v.object({ id: text, hiddenAt: time })),
  state: v.array(state),
  settings: v.array(v.object({ key: text, value: v.unknown() })),
  checklists: v.array(checklist),
  calls: v.array(call),
  reminders: v.array(reminder),
  people: v.array(person),
  circles: v.array(circle),
  contacts: v.array(contact),
  steps: v.array(dayStep),
  trash: v.array(discarded),
}) satisfies v.GenericSchema<unknown, BackupRows>;

/** The first thing that is wrong with the rows of a backup; null where they are sound. */
export function faultIn(rows: unknown): { place: Place; fault: Fault } | null {
  const result = v.safeParse(schema, rows, { abortEarly: true });
  if (result.success) return null;
  const [issue] = result.issues;
  const [table, entry, ...field] = issue.path?.map(({ key }) => key) ?? [];
  const isKnown = typeof table === 'string' && Object.hasOwn(schema.entries, table);
  return {
    place: {
      table: isKnown ? (table as keyof BackupRows) : null,
      entry: typeof entry === 'number' ? entry + 1 : null,
      field: (isKnown ? field : ['rows', table]).filter((key) => key !== undefined).join('.'),
    },
    fault: faultOf(issue),
  };
}

function faultOf({ expected, received }: v.BaseIssue<unknown>): Fault {
  if (expected === 'never') return 'unknown';
  return received === 'undefined' ? 'missing' : 'wrong';
}
