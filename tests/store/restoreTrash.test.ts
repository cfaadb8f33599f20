import type { ReadonlySignal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import { expiredSnapshots } from '../../core/backup/snapshots.ts';
import { TRASH_LIFETIME } from '../../core/trash.ts';
import { emptyExpiredTrash } from '../../store/expiredTrash.ts';
import { read, write } from '../../store/open.ts';
import { removeContact } from '../../store/people/contacts.ts';
import { lastImport } from '../../store/people/imports.ts';
import { mergePeople, removePerson } from '../../store/people/peopleActs.ts';
import { removeDeck } from '../../store/quotes/decks.ts';
import type { Reconciler } from '../../store/replica/reconciler.ts';
import { deleteForGood, putBack, trashed } from '../../store/restoreTrash.ts';
import type { Tables } from '../../store/storageBackend.ts';
import { aDeck, aQuote } from './quotes/someQuotes.ts';
import { everything, holds, now, talk } from './realStore.ts';

const person = (id: string) => ({
  ...{ id, name: id, organisation: '', role: '', circles: [], rhythm: null },
  ...{ channels: [], personal: '', professional: '', lastContactAt: 50, restsUntil: null },
  ...{ paused: false, addedAt: 1 },
});

/** What a page would show. */
function shown<T>(answer: ReadonlySignal<T | undefined>): Promise<T> {
  return new Promise((resolve) => {
    const stop = answer.subscribe((value) => {
      if (value === undefined) return;
      resolve(value);
      queueMicrotask(() => stop());
    });
  });
}

it('does not put the quotes of a deck over what is there again', async () => {
  await holds({ decks: [aDeck('film')], quotes: [aQuote('b', { deckId: 'film' })] });
  await removeDeck('film');
  const newer = aQuote('b', { deckId: 'other', tags: ['neu'] });
  await write(['decks', 'quotes'], async (rows) => {
    await rows.decks.put(aDeck('other'));
    await rows.quotes.put(newer);
  });
  await putBack('deck/film').catch(() => {});
  expect(await now('quotes', 'b')).toEqual(newer);
});

it('puts a contact back to whom the person has become', async () => {
  await holds({
    people: [person('ada'), person('bob')],
    contacts: [talk('t', 50, { personId: 'bob' })],
  });
  await removeContact('t');
  await mergePeople('ada', 'bob');
  await putBack('contact/t');
  expect(await now('contacts', 't')).toMatchObject({ personId: 'ada' });
});

it('leaves no contacts of nobody when a merge is taken back after the trash was emptied', async () => {
  await holds({
    people: [person('ada'), person('bob')],
    contacts: [talk('t', 50, { personId: 'bob' })],
  });
  const undo = await mergePeople('ada', 'bob');
  await deleteForGood(['person/bob']);
  await undo();
  const { people, contacts } = await everything();
  expect(people.map(({ id }) => id)).toContain(contacts[0]?.personId);
});

it('tells who was merged, and with whom, from who was deleted', async () => {
  await holds({ people: [person('ada'), person('bob'), person('cleo')] });
  await removePerson('cleo');
  await mergePeople('ada', 'bob');
  const told = async () =>
    (await shown(trashed)).map(({ title, into, intoName }) => ({ title, into, intoName }));
  const bob = { title: 'bob', into: 'ada', intoName: 'ada' };
  expect(await told()).toContainEqual(bob);
  expect(await told()).toContainEqual({ title: 'cleo', into: null, intoName: '' });
  // The name is known as long as its entry is in the trash.
  await removePerson('ada');
  expect(await told()).toContainEqual(bob);
  await deleteForGood(['person/ada']);
  expect(await told()).toContainEqual({ ...bob, intoName: '' });
});

it('names who has become of somebody who was merged twice', async () => {
  await holds({ people: [person('ada'), person('bob'), person('cleo lovelace')] });
  await mergePeople('bob', 'ada');
  await mergePeople('cleo lovelace', 'bob');
  expect((await shown(trashed)).map(({ intoName }) => intoName)).toEqual(
    Array(2).fill('cleo lovelace'),
  );
});

const isKept = async () => {};

it('keeps what has expired as long as no snapshot has it', async () => {
  const entry = { id: 'circle/y', row: {}, discardedAt: 1 };
  await holds({ trash: [entry] });
  const reconciler = { read, write } as unknown as Reconciler;
  const fails = () => Promise.reject(new Error('The disk is full.'));
  const emptying = emptyExpiredTrash(reconciler, fails, TRASH_LIFETIME + 5);
  await expect(emptying).rejects.toThrow('full');
  expect((await everything()).trash).toEqual([entry]);
  await emptyExpiredTrash(reconciler, isKept, TRASH_LIFETIME + 5);
  expect((await everything()).trash).toEqual([]);
});

it('keeps what was removed anew between the look at the trash and the act', async () => {
  const entry = (discardedAt: number) => ({ id: 'circle/y', row: {}, discardedAt });
  await holds({ trash: [entry(1)] });
  const reconciler = {
    async read<T>(query: (rows: Tables) => PromiseLike<T>) {
      const found = await read(query);
      await write(['trash'], async (rows) => {
        await rows.trash.put(entry(TRASH_LIFETIME));
      });
      return found;
    },
    write,
  };
  await emptyExpiredTrash(reconciler as unknown as Reconciler, isKept, TRASH_LIFETIME + 5);
  expect(await now('trash', 'circle/y')).toBeDefined();
});

it('forgets what takes an import back after thirty days, and offers none that is older', async () => {
  const record = (at: number) => ({
    ...{ id: String(at), at, fileName: 'a.vcf', people: [], circles: [], completed: [] },
  });
  await holds({ imports: [record(1), record(9)] });
  vi.setSystemTime(TRASH_LIFETIME + 2);
  expect(await shown(lastImport)).toMatchObject({ id: '9' });
  await emptyExpiredTrash({ read, write } as unknown as Reconciler, isKept, TRASH_LIFETIME + 2);
  expect((await everything()).imports).toEqual([record(9)]);
  vi.setSystemTime(TRASH_LIFETIME + 10);
  expect(await shown(lastImport)).toBeNull();
  vi.useRealTimers();
});

it('by a clock set a year ahead, no snapshot of the days before is kept', () => {
  const DAY = 24 * 60 * 60 * 1000;
  const taken = (takenAt: number) => ({ takenAt, kind: 'regular' as const, isDamaged: false });
  const [before, leap] = [taken(1_000 * DAY), taken(1_365 * DAY)];
  // Why the trash is emptied only after the look at the snapshots: see core/trash.ts.
  expect(expiredSnapshots([before, leap], leap.takenAt)).toEqual([before]);
});
