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
import { KEYS, keyOf, TABLES, type TableName } from './rows.ts';

// Only the types are checked, not today's limits and choices: an old backup always imports, and the
// code that reads a row has to bear an unknown setting anyway. Fields that are not named here stay.
const text = v.string();
/** Calendars and clocks, ours and the browser's, fail beyond some year: a page would not come up. */
const [FIRST, LAST] = [Date.UTC(1000, 0), Date.UTC(9000, 0)];
const time = v.pipe(v.number(), v.minValue(FIRST), v.maxValue(LAST));
/** It is one: there is no 31 February. */
const day = v.pipe(
  text,
  v.isoDate(),
  v.check((one) => {
    const at = Date.parse(`${one}T00:00Z`);
    return at >= FIRST && at < LAST && new Date(at).toISOString().startsWith(one);
  }),
);

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
  day,
  stepId: text,
  words: text,
  personId: v.nullable(text),
  why: v.custom<Why>((why) => isText((why as Partial<Why> | null)?.kind)),
  outcome: v.custom<Outcome>(isText),
  doneAt: v.nullable(time),
  note: text,
  returnsOn: v.nullable(day),
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

/** A row of each kind. */
const ROWS = {
  favourites: favourite,
  quotes: ownQuote,
  decks: deck,
  hiddenQuotes: v.object({ id: text, hiddenAt: time }),
  state,
  settings: v.object({ key: text, value: v.unknown() }),
  checklists: checklist,
  calls: call,
  reminders: reminder,
  people: person,
  circles: circle,
  contacts: contact,
  steps: dayStep,
  trash: discarded,
} satisfies { [Table in TableName]: v.GenericSchema<unknown, BackupRows[Table][number]> };

/** Something that is wrong, and where. */
export interface Found {
  place: Place;
  fault: Fault;
}

/** How many rows are checked before the caller hears of it. */
const SLICE = 1_000;

/**
 * The first thing that is wrong with the rows of a backup; null where they are sound. Row by row, so
 * that no more than one is held twice.
 *
 * @param tell is told how many rows are checked
 */
export function faultIn(rows: unknown, tell: (checked: number) => void = () => {}): Found | null {
  if (!isRecord(rows)) return faultAt(null, null, 'rows', faultOf(rows));
  const stranger = Object.keys(rows).find((name) => !Object.hasOwn(ROWS, name));
  if (stranger !== undefined) return faultAt(null, null, `rows.${stranger}`, 'unknown');
  let checked = 0;
  for (const table of TABLES) {
    const all = rows[table];
    if (!Array.isArray(all)) return faultAt(table, null, '', faultOf(all));
    const keys = new Set<string>();
    for (const [i, row] of all.entries()) {
      const found = faultInRow(table, row, i + 1) ?? faultInKey(table, row, i + 1, keys);
      if (found) return found;
      checked += 1;
      if (checked % SLICE === 0) tell(checked);
    }
  }
  return null;
}

function faultInRow(table: TableName, row: unknown, entry: number): Found | null {
  const result = v.safeParse(ROWS[table], row, { abortEarly: true });
  if (result.success) return null;
  const [{ path, received }] = result.issues;
  const field = path?.map(({ key }) => key).join('.') ?? '';
  return faultAt(table, entry, field, received === 'undefined' ? 'missing' : 'wrong');
}

/** The copy in `storage.local` knows each row by its key, in UTF-8. */
function faultInKey(table: TableName, row: object, entry: number, keys: Set<string>): Found | null {
  const key = keyOf(table, row);
  if (key === '' || !key.isWellFormed()) return faultAt(table, entry, KEYS[table], 'wrong');
  if (keys.has(key)) return faultAt(table, entry, KEYS[table], 'twice');
  keys.add(key);
  return null;
}

function faultAt(
  table: TableName | null,
  entry: number | null,
  field: string,
  fault: Fault,
): Found {
  return { place: { table, entry, field }, fault };
}

function faultOf(value: unknown): Fault {
  return value === undefined ? 'missing' : 'wrong';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
