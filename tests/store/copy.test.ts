import { describe, expect, it } from 'vitest';
import { countsOf } from '../../core/backup/counts.ts';
import { follow, readCopy, rebuild } from '../../store/copy/copy.ts';
import { recorded } from '../../store/copy/recorded.ts';
import { witnessIn } from '../../store/copy/testimony.ts';
import { rowsInMemory } from '../../store/memory.ts';
import { allRows } from '../../store/shelf.ts';
import { anArea } from './anArea.ts';

const mark = { installId: 'me', placeId: 'here', generation: 1 };
const theme = { key: 'theme', value: 'dark' } as const;
const hidden = { id: 'nd-empathie', hiddenAt: 5 };

describe('the copy', () => {
  it('follows an act, and tells what it should hold', async () => {
    const area = anArea();
    const rows = rowsInMemory();
    await rebuild(area, await allRows(rows), mark);
    const recording = recorded(rows);
    await recording.rows.settings.put(theme);
    await recording.rows.hiddenQuotes.put(hidden);
    await recording.rows.hiddenQuotes.delete(hidden.id);
    await recording.rows.hiddenQuotes.delete('never there');
    expect(recording.growth).toEqual({ settings: 1, hiddenQuotes: 0 });

    const counts = { ...countsOf(await allRows(rows)) };
    await follow(area, recording.changes(), { ...mark, generation: 2, counts });
    const copy = await readCopy(area);
    expect(copy.all).toEqual(await allRows(rows));
    expect(copy.isWhole).toBe(true);
    expect(await witnessIn(area)).toMatchObject({ generation: 2, counts: { settings: 1 } });
  });

  it('leaves out what is no row, and knows that it is not whole then', async () => {
    const area = anArea();
    await rebuild(area, await allRows(rowsInMemory()), mark);
    const witness = await witnessIn(area);
    await area.write({
      witness: { ...witness, counts: { settings: 1 } },
      'row/settings/theme': { key: 'rhythm', value: 'tab' },
      'row/settings/rhythm': 'tab',
      'row/toString/theme': theme,
      'row/__proto__/theme': theme,
      'row/settings/': { key: '', value: 'tab' },
      draft: 'a',
    });
    const copy = await readCopy(area);
    expect(Object.values(copy.all).flat()).toEqual([]);
    expect(copy.isWhole).toBe(false);
  });

  it('is rid of what it should not have when it is made anew', async () => {
    const area = anArea();
    await area.write({ 'row/settings/rhythm': { key: 'rhythm', value: 'tab' }, other: 1 });
    const rows = rowsInMemory();
    await rows.settings.put(theme);
    await rebuild(area, await allRows(rows), mark);
    expect(Object.keys(area.values).sort()).toEqual(['other', 'row/settings/theme', 'witness']);
  });

  it('takes a key with any characters', async () => {
    const area = anArea();
    const rows = rowsInMemory();
    await rows.hiddenQuotes.put({ id: 'a/b\n__proto__', hiddenAt: 1 });
    await rebuild(area, await allRows(rows), mark);
    expect((await readCopy(area)).all).toEqual(await allRows(rows));
  });
});
