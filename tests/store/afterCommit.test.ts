import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type * as Opened from '../../store/open.ts';
import { hide } from '../../store/quotes/rotation.ts';
import { putBack } from '../../store/restoreTrash.ts';
import { aDeck, aQuote } from './quotes/someQuotes.ts';
import { everything, holds } from './realStore.ts';

// What comes after the commit of an act may fail: the act is done, and is told as done.

const circle = { id: 'y', name: 'Film', rhythm: null };

/** How many more acts succeed. */
let acts = Number.POSITIVE_INFINITY;

vi.mock('../../store/open.ts', async (original) => {
  const opened = await original<typeof Opened>();
  const limited = (verb: typeof Opened.write): typeof Opened.write => {
    return async (...act) => {
      acts -= 1;
      if (acts < 0) throw new Error('The disk is full.');
      return verb(...act);
    };
  };
  return { ...opened, write: limited(opened.write), writeForGood: limited(opened.writeForGood) };
});

beforeEach(async () => {
  acts = Number.POSITIVE_INFINITY;
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await holds({
    decks: [aDeck('own')],
    quotes: ['a', 'b'].map((id) => aQuote(id)),
    trash: [{ id: 'circle/y', row: circle, discardedAt: 1 }],
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('puts back what was in the trash, though the next quotes cannot be dealt', async () => {
  acts = 1;
  await putBack('circle/y');
  expect((await everything()).circles).toEqual([circle]);
});

it('hides a quote, though a tab took another meanwhile and the cache cannot be renewed', async () => {
  acts = 1;
  let taken = 0;
  const getItem = (key: string) => (key === 'hint.quotes' ? `taken ${taken++}` : null);
  vi.stubGlobal('localStorage', { getItem, setItem: () => {} });
  await hide('a');
  expect((await everything()).hiddenQuotes.map(({ id }) => id)).toEqual(['a']);
});
