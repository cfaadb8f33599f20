import * as v from 'valibot';
import type { Call } from '../calls/call.ts';
import type { Checklist } from '../calls/checklist.ts';
import type { Favourite } from '../quotes/favourite.ts';
import type { Rotation } from '../quotes/rotation.ts';
import type { BackupRows } from './backup.ts';
import type { Fault, Place } from './problem.ts';

// Only the types are checked, not today's limits and choices: an old backup always imports, and the
// code that reads a row has to bear an unknown setting anyway. Fields that are not named here stay.
const text = v.string();
const time = v.pipe(v.number(), v.finite());

const wording = v.object({ language: v.picklist(['de', 'en']), text, role: text, question: text });

const favourite = v.object({
  id: text,
  quote: v.object({
    id: text,
    topic: text,
    speaker: text,
    original: wording,
    translation: v.nullable(wording),
    source: v.object({ title: text, author: text, publisher: text, series: v.nullable(text) }),
  }),
  note: text,
  savedAt: time,
}) satisfies v.GenericSchema<unknown, Favourite>;

const rotation = v.object({
  round: v.object({
    seed: time,
    opener: v.nullable(text),
    at: v.nullable(text),
    last: v.nullable(text),
  }),
  standing: v.nullable(v.object({ id: text, period: v.nullable(text) })),
  pinned: v.nullable(text),
}) satisfies v.GenericSchema<unknown, Rotation>;

const checklist = v.object({
  id: text,
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
}) satisfies v.GenericSchema<unknown, Call>;

const state = v.variant('key', [
  v.object({ key: v.literal('rotation'), rotation }),
  v.object({ key: v.literal('currentCall'), callId: text }),
]);

/** What is put back is trusted to be what its id says. */
const discarded = v.lazy((input) =>
  isOfFavourite(input)
    ? v.object({ id: text, row: favourite, discardedAt: time })
    : v.object({ id: text, row: v.unknown(), discardedAt: time }),
);

function isOfFavourite(input: unknown): boolean {
  const id = (input as { id?: unknown } | null)?.id;
  return typeof id === 'string' && id.startsWith('favourite/');
}

const schema = v.strictObject({
  favourites: v.array(favourite),
  hiddenQuotes: v.array(v.object({ id: text, hiddenAt: time })),
  state: v.array(state),
  settings: v.array(v.object({ key: text, value: v.unknown() })),
  checklists: v.array(checklist),
  calls: v.array(call),
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
