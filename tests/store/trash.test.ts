import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MINE } from '../../core/quotes/deck.ts';
import { saved } from '../../core/quotes/favourite.ts';
import type { AllRows } from '../../core/tables.ts';
import { expiredTrashIds, TRASH_LIFETIME, trashExpiresAt } from '../../core/trash.ts';
import { copyKind, removeKind } from '../../store/calls/checklists.ts';
import { removeReminder } from '../../store/calls/reminders.ts';
import { read } from '../../store/open.ts';
import { removeCircle } from '../../store/people/circles.ts';
import { removeContact } from '../../store/people/contacts.ts';
import { removePerson } from '../../store/people/peopleActs.ts';
import { removeDeck } from '../../store/quotes/decks.ts';
import { removeFavourite } from '../../store/quotes/favourites.ts';
import { removeQuotes } from '../../store/quotes/ownQuotes.ts';
import { deleteForGood, putBack, type Trashed, trashed } from '../../store/restoreTrash.ts';
import { aDeck, aQuote } from './quotes/someQuotes.ts';
import { everything, holds, now, talk } from './realStore.ts';

// The rotation would go on, which is another story: here it stands still.
vi.mock(import('../../store/quotes/rotation.ts'), async (original) => ({
  ...(await original()),
  refreshQuoteCache: async () => {},
}));

const ada = {
  ...{ id: 'ada', name: 'Ada', organisation: '', role: '', circles: ['film'], rhythm: null },
  ...{ channels: [], personal: '', professional: '', lastContactAt: 50, restsUntil: null },
  ...{
    paused: false,
    addedAt: 1,
    heavyUntil: '2026-12-01',
    place: 'London',
    introducedBy: ['bob'],
  },
  followUps: [{ id: 'move', day: '2026-12-12', text: 'fragen, wie der Umzug war' }],
  dates: [{ kind: 'birthday' as const, label: '', on: '12-10', year: 1815 }],
};
const call = {
  ...{ id: 'soon', at: 9e12, startsAt: null, title: 'Rückruf', personId: null, link: null },
  outcome: 'waiting' as const,
};
const life: Partial<AllRows> = {
  favourites: [{ ...saved(aQuote('a').quote, undefined, ['Mut'], 3), note: 'für Eva' }],
  quotes: [aQuote('a'), aQuote('b', { deckId: 'film' })],
  decks: [aDeck(MINE, { title: null }), aDeck('film')],
  people: [ada],
  circles: [
    {
      ...{ id: 'film', name: 'Film', rhythm: null, meetsAt: 'https://meet.example/film' },
      nextMeeting: { day: '2026-12-12', time: '19:30' },
    },
  ],
  contacts: [talk('t', 50, { note: 'Kaffee' })],
  reminders: [call],
};

/** Each kind of thing, and how the user removes one of it. */
const KINDS: readonly [id: string, title: string, remove: () => Promise<unknown>][] = [
  ['favourite/a', 'Satz a', () => removeFavourite('a')],
  ['quote/a', 'Satz a', () => removeQuotes(['a'])],
  ['deck/film', 'Stapel film', () => removeDeck('film')],
  ['person/ada', 'Ada', () => removePerson('ada')],
  ['circle/film', 'Film', () => removeCircle('film')],
  ['contact/t', 'Kaffee', () => removeContact('t')],
  ['reminder/soon', 'Rückruf', () => removeReminder('soon')],
];

beforeEach(() => holds(life));

/** What is listed. */
function listed(): Promise<Trashed[]> {
  return new Promise((resolve) => {
    const stop = trashed.subscribe((value) => {
      if (!value) return;
      resolve(value);
      queueMicrotask(() => stop());
    });
  });
}

describe('the trash', () => {
  it.each(KINDS)('lists %s, and puts it back as it was', async (id, title, remove) => {
    const before = await everything();
    await remove();
    expect(await listed()).toEqual([expect.objectContaining({ id, title })]);
    const undo = await putBack(id);
    expect(await everything()).toEqual(before);
    await undo();
    expect(await listed()).toEqual([expect.objectContaining({ id })]);
    expect(await everything()).not.toEqual(before);
  });

  it('has a kind of call', async () => {
    const id = await copyKind('base', 'Lesung');
    const before = await everything();
    await removeKind(id);
    expect(await listed()).toEqual([
      expect.objectContaining({ kind: 'checklist', title: 'Lesung' }),
    ]);
    await putBack(`checklist/${id}`);
    expect(await everything()).toEqual(before);
    await removeKind(id);
    await copyKind('base', 'Lesung');
    await expect(putBack(`checklist/${id}`)).rejects.toThrow('refused: nameTaken');
  });

  it.each(KINDS.filter(([id]) => !/^(?:deck|contact)/.test(id)))(
    'does not put %s over what is there again',
    async (id, _, remove) => {
      const there = structuredClone(life) as unknown as AllRows;
      await remove();
      const { trash } = await everything();
      await holds({ ...there, trash });
      const before = await everything();
      await expect(putBack(id)).rejects.toThrow(/refused: (?:thereAlready|nameTaken)/);
      expect(await everything()).toEqual(before);
    },
  );

  it('puts a contact back only to somebody who is there', async () => {
    await removeContact('t');
    await removePerson('ada');
    await expect(putBack('contact/t')).rejects.toThrow('refused: personGone');
    expect(await now('trash', 'contact/t')).toBeDefined();
    await putBack('person/ada');
    await putBack('contact/t');
    expect(await now('people', 'ada')).toMatchObject({ lastContactAt: 50 });
  });

  it('puts a quote whose deck is gone with those of “mine”', async () => {
    await removeQuotes(['b']);
    await removeDeck('film');
    await putBack('quote/b');
    expect(await now('quotes', 'b')).toMatchObject({ deckId: MINE });
  });

  it('forgets for good, and not before the notice is gone', async () => {
    await removeFavourite('a');
    const before = await everything();
    const undo = await deleteForGood(['favourite/a']);
    expect(await listed()).toEqual([]);
    await undo();
    expect(await everything()).toEqual(before);
  });

  it('says what it does not know', async () => {
    const entry = (id: string) => ({ id, row: {}, discardedAt: 1 });
    await holds({ trash: [entry('hat/y'), entry('constructor/z')] });
    expect((await listed()).map(({ kind }) => kind)).toEqual(['unknown', 'unknown']);
    await expect(putBack('hat/y')).rejects.toThrow('refused: unknownThing');
  });
});

describe('after thirty days', () => {
  const entry = (id: string, discardedAt: number) => ({ id, discardedAt });

  it('something leaves, and not earlier', () => {
    expect(trashExpiresAt(5)).toBe(5 + TRASH_LIFETIME);
    const entries = [entry('old', 0), entry('young', 2), entry('tomorrow', 9e13)];
    expect(expiredTrashIds(entries, TRASH_LIFETIME + 1)).toEqual(['old']);
    expect(expiredTrashIds(entries, TRASH_LIFETIME)).toEqual([]);
    expect(expiredTrashIds(entries, 0)).toEqual([]);
  });

  it('is found by when it was removed', async () => {
    const row = (id: string, discardedAt: number) => ({ id, row: {}, discardedAt });
    await holds({ trash: [row('favourite/old', 10), row('favourite/young', TRASH_LIFETIME)] });
    const found = await read((rows) =>
      rows.trash.where('discardedAt').between(0, 10, true, true).toArray(),
    );
    expect(found.map(({ id }) => id)).toEqual(['favourite/old']);
  });
});
