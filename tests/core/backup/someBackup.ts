import fc from 'fast-check';
import type { Backup } from '../../../core/backup/backup.ts';
import { daysAfter } from '../../../core/calendar/day.ts';
import { CHANNELS } from '../../../core/people/channel.ts';
import { RHYTHMS, type Rhythm } from '../../../core/people/person.ts';
import { YEARLY_KINDS } from '../../../core/people/yearlyDate.ts';
import { FREQUENCIES } from '../../../core/quotes/deck.ts';
import type { Why } from '../../../core/steps/step.ts';
import { type AllRows, TABLE_NAMES } from '../../../core/tables.ts';

const text = fc.string({ unit: 'binary', maxLength: 12 });
const id = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
const time = fc.integer();
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const wording = fc.record({
  language: fc.constantFrom('de', 'en', 'fr', ''),
  text,
  role: text,
  question: text,
});
const quote = fc.record({
  id,
  topic: text,
  speaker: text,
  original: wording,
  translation: maybe(wording),
  source: fc.record(
    {
      title: text,
      author: text,
      publisher: text,
      series: maybe(text),
      url: fc.webUrl(),
      date: text,
    },
    { requiredKeys: ['title', 'author', 'publisher', 'series'] },
  ),
});
const ownQuote = fc.record({
  id,
  deckId: text,
  quote,
  tags: fc.array(text),
  addedAt: time,
});
const storedDeck = fc.record({
  id,
  title: maybe(text),
  isOn: fc.boolean(),
  frequency: fc.constantFrom(...FREQUENCIES),
  addedAt: time,
});
const favourite = fc.record({
  id,
  quote,
  note: text,
  tags: fc.array(text),
  savedAt: time,
});
const round = fc.record({
  seed: fc.nat(),
  opener: maybe(text),
  at: maybe(text),
  last: maybe(text),
});
const rotation = fc.record({
  lap: round,
  rounds: fc.dictionary(fc.stringMatching(/^[a-z-]{1,12}$/), round, { noNullPrototype: true }),
  trail: fc.array(text),
  standing: maybe(fc.record({ id, period: maybe(text) })),
  pinned: maybe(text),
});
const day = fc.integer({ min: 0, max: 40_000 }).map((count) => daysAfter('1990-01-01', count));
/** Without the fields that rows of earlier versions lack, or with some of them. */
const person = fc.record(
  {
    id,
    name: text,
    organisation: text,
    role: text,
    circles: fc.array(text),
    rhythm: maybe(fc.constantFrom<Rhythm>(...RHYTHMS, '10-days', '5-weeks', '4-months', '2-years')),
    channels: fc.array(fc.record({ kind: fc.constantFrom(...CHANNELS), address: text })),
    personal: text,
    professional: text,
    lastContactAt: maybe(time),
    restsUntil: maybe(time),
    paused: fc.boolean(),
    addedAt: time,
    followUps: fc.array(fc.record({ id, day, text }), { maxLength: 2 }),
    dates: fc.array(
      fc.record({
        kind: fc.constantFrom(...YEARLY_KINDS),
        label: text,
        on: day.map((one) => one.slice(5)),
        year: maybe(fc.integer({ min: 1900, max: 2026 })),
      }),
      { maxLength: 2 },
    ),
    skippedAt: maybe(time),
    heavyUntil: maybe(day),
    howMet: text,
    introducedBy: fc.array(text, { maxLength: 2 }),
    place: text,
  },
  {
    requiredKeys: [
      ...(['id', 'name', 'organisation', 'role', 'circles', 'rhythm', 'channels'] as const),
      ...(['personal', 'professional', 'lastContactAt', 'restsUntil', 'paused'] as const),
      'addedAt',
    ],
  },
);
const circle = fc.record(
  {
    id,
    name: text,
    rhythm: maybe(fc.constantFrom<Rhythm>(...RHYTHMS, '10-days', '5-weeks')),
    meetsAt: text,
    nextMeeting: maybe(fc.record({ day, time: fc.constantFrom('', '19:30', '07:05') })),
  },
  { requiredKeys: ['id', 'name', 'rhythm'] },
);
const contact = fc.record({
  id,
  personId: text,
  at: time,
  channel: maybe(fc.constantFrom(...CHANNELS)),
  note: text,
});
const dayStep = fc.record({
  id,
  day,
  stepId: text,
  words: text,
  personId: maybe(text),
  why: fc.constantFrom<Why>(
    { kind: 'weekend' },
    { kind: 'theme-turn', theme: 'home', days: null },
    { kind: 'person-due', weeks: 6, dormant: false },
  ),
  outcome: fc.constantFrom('open' as const, 'done' as const, 'later' as const),
  doneAt: maybe(time),
  note: text,
  returnsOn: maybe(day),
});
/** What JSON can say and says back as it was (-0 comes back as 0), without what is left out. */
const anything = fc
  .jsonValue()
  .map((value) => JSON.parse(JSON.stringify(value).replaceAll('__proto__', 'proto')));

const many = <T extends { id: string }>(row: fc.Arbitrary<T>) =>
  fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 6 });

function discarded(kind: string, row: { id: string; [field: string]: unknown }) {
  return fc.record({
    id: fc.constant(`${kind}/${row.id}`),
    row: fc.constant<unknown>(row),
    discardedAt: time,
  });
}

/** A profile with nothing in it. */
export const noRows = Object.fromEntries(
  TABLE_NAMES.map((name) => [name, []]),
) as unknown as AllRows;

const imprints = fc.array(fc.tuple(id, fc.nat()), { maxLength: 2 });

/** The record of any import. */
export const someImport = fc.record({
  id,
  at: time,
  fileName: text,
  people: imprints,
  circles: imprints,
  completed: fc.array(fc.record({ before: person, imprint: fc.nat() }), { maxLength: 1 }),
});

/** Any profile that there may be; of a table without a line here, one without rows. */
export const someRows: fc.Arbitrary<AllRows> = fc.record({
  ...mapped(noRows),
  favourites: many(favourite),
  quotes: many(ownQuote),
  decks: many(storedDeck),
  hiddenQuotes: many(fc.record({ id, hiddenAt: time })),
  state: fc
    .tuple(maybe(rotation), maybe(text), maybe(fc.nat()))
    .map(([rotation, callId, seed]): AllRows['state'] => [
      ...(rotation === null ? [] : [{ key: 'rotation' as const, rotation }]),
      ...(callId === null ? [] : [{ key: 'currentCall' as const, callId }]),
      ...(seed === null ? [] : [{ key: 'steps' as const, seed }]),
    ]),
  settings: fc.uniqueArray(fc.record({ key: id, value: anything }), {
    selector: ({ key }) => key,
    maxLength: 6,
  }),
  checklists: many(
    fc.record({
      id,
      name: maybe(text),
      of: text,
      entries: fc.array(
        fc.record({
          id,
          own: fc.boolean(),
          words: maybe(fc.record({ label: text, why: text })),
          removedAt: maybe(time),
        }),
      ),
    }),
  ),
  calls: many(
    fc.record({
      id,
      checklistId: text,
      startedAt: time,
      endedAt: maybe(time),
      ticked: fc.array(text),
      room: maybe(text),
      personIds: fc.array(text),
      points: text,
      after: maybe(fc.constantFrom('open' as const, 'answered' as const, 'skipped' as const)),
    }),
  ),
  reminders: many(
    fc.record({
      id,
      at: time,
      startsAt: maybe(time),
      title: text,
      personId: maybe(text),
      link: maybe(fc.webUrl({ validSchemes: ['https'] })),
      outcome: fc.constantFrom('waiting' as const, 'rung' as const, 'missed' as const),
    }),
  ),
  people: many(person),
  circles: many(circle),
  contacts: many(contact),
  imports: many(someImport),
  steps: many(dayStep),
  trash: many(
    fc.oneof(
      fc.record({ id: id.map((one) => `other/${one}`), row: anything, discardedAt: time }),
      favourite.chain((row) => discarded('favourite', row)),
      ownQuote.chain((row) => discarded('quote', row)),
      person.chain((row) => discarded('person', { id: row.id, person: row, contacts: [] })),
      circle.chain((row) => discarded('circle', row)),
    ),
  ),
});

/** The rows as version 4 of the backup and of the database had them: imports lay in the trash. */
export function asVersion4({ imports, trash, ...others }: AllRows) {
  const records = imports.map(({ at, ...row }) => ({
    id: `import/${row.id}`,
    row,
    discardedAt: at,
  }));
  return { ...others, trash: [...trash, ...records] };
}

function mapped(rows: AllRows): { [Name in keyof AllRows]: fc.Arbitrary<AllRows[Name]> } {
  const constants = Object.entries(rows).map(([name, all]) => [name, fc.constant(all)]);
  return Object.fromEntries(constants);
}

/** A backup of these rows. */
export function backupOf(rows: Partial<AllRows> = {}): Backup {
  return { exportedAt: Date.UTC(2026, 10, 22), appVersion: '1.0.0', rows: { ...noRows, ...rows } };
}
