import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findFault } from '../../../core/backup/schema.ts';
import type { FoundQuote } from '../../../core/quotes/deckFile/deckFile.ts';
import { draftOf } from '../../../core/quotes/ownQuote.ts';
import { write } from '../../../store/open.ts';
import { importQuotes } from '../../../store/quotes/deckFiles.ts';
import { everything, holds } from '../realStore.ts';

// The rotation would go on, which is another story: here it stands still.
vi.mock(import('../../../store/quotes/rotation.ts'), async (original) => ({
  ...(await original()),
  refreshQuoteCache: async () => {},
}));

const found = (text: string, row = 1): FoundQuote => ({
  row,
  draft: draftOf(text, 'Ada', 'de'),
  tags: ['Mut'],
});
const many = Array.from({ length: 700 }, (_, i) => found(`Satz ${i}`, i + 1));

beforeEach(() => holds());

describe('an import of quotes', () => {
  it('makes the deck, tells how far it is, and is taken back wholly', async () => {
    const before = await everything();
    const told: number[] = [];
    const { added, undo } = await importQuotes(many, { title: ' Vom Fragen ' }, ({ done }) =>
      told.push(done),
    );
    expect(added).toBe(700);
    expect(told).toEqual([0, 250, 500]);
    const all = await everything();
    expect(findFault(all)).toBeNull();
    expect(all.decks).toMatchObject([{ title: 'Vom Fragen', isOn: true }]);
    expect(new Set(all.quotes.map(({ deckId }) => deckId))).toEqual(new Set([all.decks[0]?.id]));
    // The latest first is the order of the file.
    const latest = all.quotes.toSorted((a, b) => b.addedAt - a.addedAt);
    expect(latest.map(({ quote }) => quote.original.text)).toEqual(
      many.map(({ draft }) => draft.original.text),
    );
    expect(await undo()).toEqual({ removed: 700, left: 0 });
    expect(await everything()).toEqual(before);
    expect(await undo()).toEqual({ removed: 0, left: 0 });
  });

  it('leaves what was changed since, and the deck that it is in', async () => {
    const { undo } = await importQuotes([found('Eins'), found('Zwei'), found('Drei')], {
      title: 'Vom Fragen',
    });
    const { quotes } = await everything();
    const [first, second] = quotes;
    await write(['quotes'], async (rows) => {
      if (first) await rows.quotes.put({ ...first, tags: [] });
      if (second) await rows.quotes.delete(second.id);
    });
    expect(await undo()).toEqual({ removed: 1, left: 1 });
    const after = await everything();
    expect([after.quotes.length, after.decks.length]).toEqual([1, 1]);
  });

  it('leaves a deck that was there before, and one that was renamed', async () => {
    await importQuotes([found('Eins')], { title: 'Da' });
    const [deck] = (await everything()).decks;
    const { undo } = await importQuotes([found('Zwei')], { deckId: deck?.id ?? '' });
    expect(await undo()).toEqual({ removed: 1, left: 0 });
    expect((await everything()).decks).toEqual([deck]);
    const other = await importQuotes([found('Drei')], { title: 'Neu' });
    await write(['decks'], async (rows) => {
      const made = (await rows.decks.toArray()).find(({ title }) => title === 'Neu');
      if (made) await rows.decks.put({ ...made, title: 'Anders' });
    });
    await other.undo();
    expect((await everything()).decks).toHaveLength(2);
  });

  it('is refused before anything is written, or takes back what it has written', async () => {
    await importQuotes([found('Eins')], { title: 'Vom Fragen' });
    const before = await everything();
    for (const title of [' ', 'vom fragen', 'x'.repeat(81)]) {
      await expect(importQuotes(many, { title })).rejects.toMatchObject({ name: 'Refused' });
      expect(await everything()).toEqual(before);
    }
    const bad = [...many, found('x'.repeat(2_001))];
    await expect(importQuotes(bad, { title: 'Zu lang' })).rejects.toMatchObject({
      reason: { because: 'tooLong' },
    });
    expect(await everything()).toEqual(before);
  });
});
