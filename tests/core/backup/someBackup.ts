import fc from 'fast-check';
import type { Backup, BackupRows } from '../../../core/backup/backup.ts';

const text = fc.string({ unit: 'binary', maxLength: 12 });
const time = fc.integer();
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const wording = fc.record({
  language: fc.constantFrom('de' as const, 'en' as const),
  text,
  role: text,
  question: text,
});
const favourite = fc.record({
  id: text,
  quote: fc.record({
    id: text,
    topic: text,
    speaker: text,
    original: wording,
    translation: maybe(wording),
    source: fc.record({ title: text, author: text, publisher: text, series: maybe(text) }),
  }),
  note: text,
  savedAt: time,
});
const rotation = fc.record({
  round: fc.record({ seed: fc.nat(), opener: maybe(text), at: maybe(text), last: maybe(text) }),
  standing: maybe(fc.record({ id: text, period: maybe(text) })),
  pinned: maybe(text),
});
/** What JSON can say and says back as it was (-0 comes back as 0), without what is left out. */
const anything = fc
  .jsonValue()
  .map((value) => JSON.parse(JSON.stringify(value).replaceAll('__proto__', 'proto')));

const many = <T extends { id: string }>(row: fc.Arbitrary<T>) =>
  fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 6 });

/** Any profile that there may be. */
export const someRows: fc.Arbitrary<BackupRows> = fc.record({
  favourites: many(favourite),
  hiddenQuotes: many(fc.record({ id: text, hiddenAt: time })),
  state: fc
    .tuple(maybe(rotation), maybe(text))
    .map(([rotation, callId]): BackupRows['state'] => [
      ...(rotation === null ? [] : [{ key: 'rotation' as const, rotation }]),
      ...(callId === null ? [] : [{ key: 'currentCall' as const, callId }]),
    ]),
  settings: fc.uniqueArray(fc.record({ key: text, value: anything }), {
    selector: ({ key }) => key,
    maxLength: 6,
  }),
  checklists: many(
    fc.record({
      id: text,
      entries: fc.array(
        fc.record({
          id: text,
          own: fc.boolean(),
          words: maybe(fc.record({ label: text, why: text })),
          removedAt: maybe(time),
        }),
      ),
    }),
  ),
  calls: many(
    fc.record({
      id: text,
      checklistId: text,
      startedAt: time,
      endedAt: maybe(time),
      ticked: fc.array(text),
    }),
  ),
  trash: many(
    fc.oneof(
      fc.record({ id: text.map((id) => `other/${id}`), row: anything, discardedAt: time }),
      favourite.chain((row) =>
        fc.record({
          id: fc.constant(`favourite/${row.id}`),
          row: fc.constant<unknown>(row),
          discardedAt: time,
        }),
      ),
    ),
  ),
});

/** A profile with nothing in it. */
export const noRows: BackupRows = {
  favourites: [],
  hiddenQuotes: [],
  state: [],
  settings: [],
  checklists: [],
  calls: [],
  trash: [],
};

/** A backup of these rows. */
export function backupOf(rows: Partial<BackupRows> = {}): Backup {
  return { exportedAt: Date.UTC(2026, 10, 22), appVersion: '1.0.0', rows: { ...noRows, ...rows } };
}
