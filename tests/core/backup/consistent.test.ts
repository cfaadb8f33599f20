import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameRows } from '../../../core/backup/backup.ts';
import { consistent } from '../../../core/backup/consistent.ts';
import { merged } from '../../../core/backup/merge.ts';
import { newCall } from '../../../core/calls/call.ts';
import type { RemovedPerson } from '../../../core/people/person.ts';
import { draftOf } from '../../../core/quotes/ownQuote.ts';
import { normalizeForSearch } from '../../../core/search.ts';
import type { AllRows } from '../../../core/tables.ts';
import { noRows } from './someBackup.ts';

// So few ids and names that rows meet: those of both profiles, of the trash, and such as are nowhere.

const id = fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__');
const name = fc.constantFrom('Film', 'film', 'Film (2)', 'Büro', 'Interview');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const many = <T extends { id: string }>(row: fc.Arbitrary<T>) =>
  fc.uniqueArray(row, { selector: (each) => each.id, maxLength: 4 });
const now = 1_000;

const deck = fc.record({ id, title: maybe(name) }).map((row) => ({
  ...{ ...row, isOn: true, frequency: 'normal' as const, addedAt: 1 },
}));
const quote = fc.record({ id, deckId: id }).map((row) => ({
  ...{ ...row, quote: { id: row.id, ...draftOf(row.id) }, tags: [], addedAt: 1 },
}));
const some = fc.array(id, { maxLength: 2 });
const person = fc.record({ id, circles: some, introducedBy: some }).map((row) => ({
  ...{ ...row, name: row.id, organisation: '', role: '', rhythm: null, channels: [] },
  ...{ personal: '', professional: '', lastContactAt: null, restsUntil: null },
  ...{ paused: false, addedAt: 1 },
}));
const contact = fc.record({ id, personId: id, note: name }).map((row) => ({
  ...{ ...row, at: 1, channel: null },
}));
const circle = fc.record({ id, name }).map((row) => ({ ...row, rhythm: null }));
const checklist = fc
  .record({ id, name: maybe(name) })
  .map((row) => ({ ...row, of: 'base', entries: [] }));
const trashed = (kind: string, row: fc.Arbitrary<{ id: string }>) =>
  row.map((each) => ({ id: `${kind}/${each.id}`, row: each as unknown, discardedAt: 1 }));

const profile: fc.Arbitrary<AllRows> = fc
  .record({
    decks: many(deck),
    quotes: many(quote),
    people: many(person),
    contacts: many(contact),
    circles: many(circle),
    checklists: many(checklist),
    calls: many(
      fc.record({ id, personIds: fc.array(id, { maxLength: 2 }) }).map((row) => ({
        ...newCall(row.id, 'base', 1),
        personIds: row.personIds,
      })),
    ),
    reminders: many(
      fc.record({ id, personId: maybe(id) }).map((row) => ({
        ...{ ...row, at: 1, startsAt: null, title: '', link: null, outcome: 'waiting' as const },
      })),
    ),
    state: maybe(id).map((callId) =>
      callId === null ? [] : [{ key: 'currentCall' as const, callId }],
    ),
    trash: many(
      fc.oneof(
        trashed('contact', contact),
        trashed('circle', circle),
        trashed('checklist', checklist),
        trashed('quote', quote),
        trashed(
          'deck',
          fc.tuple(deck, many(quote)).map(([row, quotes]) => ({ id: row.id, deck: row, quotes })),
        ),
        trashed(
          'person',
          fc
            .tuple(person, many(contact), fc.option(id, { nil: undefined }))
            .map(([row, contacts, into]) => ({ id: row.id, person: row, contacts, into })),
        ),
      ),
    ),
  })
  .map((rows) => ({ ...noRows, ...rows }));

const taken = { decks: ['Interview'], kinds: ['Interview'] };

/** The rows after a merge, or in a file that replaces all, before and after they are made consistent. */
const after = fc
  .tuple(profile, profile, fc.constantFrom('here' as const, 'backup' as const, null))
  .map(([here, backup, preference]) => {
    const before = preference === null ? backup : merged(here, backup, preference);
    return { before, rows: consistent(before, taken, now) };
  });

describe('what a restore leaves', () => {
  it('belongs to somebody', () => {
    fc.assert(
      fc.property(after, ({ rows }) => {
        const ids = (table: 'people' | 'decks' | 'circles' | 'calls') =>
          new Set(rows[table].map((row) => row.id));
        const inTrash = new Set(rows.trash.map((entry) => entry.id));
        const [people, decks, circles, calls] = [
          ...[ids('people'), ids('decks'), ids('circles'), ids('calls')],
        ] as const;
        const isSomeone = (who: string) => people?.has(who) || inTrash.has(`person/${who}`);
        for (const { personId } of rows.contacts) expect(people).toContain(personId);
        for (const { deckId } of rows.quotes) expect(decks).toContain(deckId);
        for (const row of rows.people)
          for (const one of row.circles)
            expect(circles?.has(one) || inTrash.has(`circle/${one}`)).toBe(true);
        for (const { introducedBy } of rows.people)
          expect(introducedBy?.every(isSomeone)).toBe(true);
        for (const row of rows.calls) expect(row.personIds.every(isSomeone)).toBe(true);
        for (const { personId } of rows.reminders)
          expect(personId === null || isSomeone(personId)).toBe(true);
        for (const row of rows.state)
          if (row.key === 'currentCall') expect(calls).toContain(row.callId);
      }),
    );
  });

  it('has no name twice', () => {
    fc.assert(
      fc.property(after, ({ rows }) => {
        const names = [
          rows.circles.map((row) => row.name),
          [...taken.decks, ...rows.decks.map((row) => row.title)],
          [...taken.kinds, ...rows.checklists.map((row) => row.name)],
        ];
        for (const all of names) {
          const said = all.filter((each) => each !== null).map(normalizeForSearch);
          expect(said).toEqual([...new Set(said)]);
        }
      }),
    );
  });

  it('is all that was there, if only in the trash', () => {
    fc.assert(
      fc.property(after, ({ before, rows }) => {
        for (const table of ['quotes', 'people', 'circles', 'calls', 'reminders'] as const)
          expect(rows[table].map((row) => row.id)).toEqual(before[table].map((row) => row.id));
        const contacts = [
          ...rows.contacts.map((row) => row.id),
          ...rows.trash.flatMap((entry) =>
            entry.id.startsWith('contact/')
              ? [entry.id.slice('contact/'.length)]
              : ((entry.row as Partial<RemovedPerson>).contacts ?? []).map((row) => row.id),
          ),
        ];
        for (const row of before.contacts) expect(contacts).toContain(row.id);
      }),
    );
  });

  it('needs no second look', () => {
    fc.assert(
      fc.property(after, ({ rows }) => {
        expect(sameRows(consistent(rows, taken, now + 1), rows)).toBe(true);
      }),
    );
  });

  it('takes linear time, also where all have one name or one person who is in the trash', () => {
    const ids = Array.from({ length: 100_000 }, (_, i) => `${i}`);
    const ada = { ...fc.sample(person, { numRuns: 1, seed: 1 })[0], id: 'ada' };
    const rows = consistent(
      {
        ...noRows,
        circles: ids.map((one) => ({ id: one, name: 'Film', rhythm: null })),
        contacts: ids.map((one) => ({ id: one, personId: 'ada', at: 1, channel: null, note: '' })),
        trash: [
          {
            id: 'person/ada',
            row: { id: 'ada', person: ada, contacts: [] },
            discardedAt: 1,
          },
        ],
      },
      taken,
      now,
    );
    expect(rows.circles.at(-1)?.name).toBe('Film (100000)');
    expect(rows.contacts).toEqual([]);
    expect(rows.trash).toMatchObject([{ row: { contacts: { length: ids.length } } }]);
  });
});
