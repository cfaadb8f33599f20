import { describe, expect } from 'vitest';
import { rewrites } from '../e2e/support/databases';
import { HEART, quoteOn } from '../e2e/support/newTabWords';
import { waitFor } from '../e2e/support/patience';
import type { Person } from '../e2e/support/person';
import { damages, locksDatabase } from './support/damage';
import { note } from './support/figures';
import { leadsALife, noteLabel, seesItsLife } from './support/life';
import { agreement, whatIsKept } from './support/state';
import { test } from './support/test';

const UNITED = 'Nahbar hat beide vereint.';

describe('a database that does not open for one start of the browser', () => {
  test('and whose copy was lost keeps everything, and gets what was done without it', async ({
    person,
  }) => {
    const texts = await leadsALife(person);
    const before = await whatIsKept(person);
    await person.quits();
    damages(person, 'copy', 'removed');
    const opens = locksDatabase(person);
    await person.returns();
    const added = await savesAnother(person, texts);
    await person.quits();
    opens();
    await person.returns();
    const library = await seesItsLife(person, texts);
    await library.sees(added);
    await library.hears(UNITED);
    await library.isAccessible();
    await agreement(person);
    const after = await whatIsKept(person);
    // What pages propose of their own accord is proposed anew.
    const rows = Object.entries(before.database ?? {}).filter(
      ([at]) => !/^(state|steps)\//.test(at),
    );
    expect(after.database).toMatchObject(Object.fromEntries(rows));
    note({ browser: person.browserName, test: 'copy lost, then not opened', ...onceWith(after) });
  });

  test('keeps an act that had not reached its copy, and what was removed stays removed', async ({
    person,
  }) => {
    const texts = await leadsALife(person);
    const [text = ''] = texts;
    // As if the browser had died between the two.
    await rewrites(person, 'favourites', (rows) =>
      rows
        .slice(0, 1)
        .map((row) => ({ ...row, id: 'late', quote: { ...Object(row.quote), id: 'late' } })),
    );
    await rewrites(person, 'witness', ([mark]) => [
      { ...mark, generation: Number(mark?.generation) + 1 },
    ]);
    await person.quits();
    const opens = locksDatabase(person);
    await person.returns();
    const library = await seesItsLife(person, texts);
    await library.clicks(['button', `${noteLabel(text).replace(/^Notiz zu /, '')} löschen`]);
    await library.doesNotSee(text);
    const added = await savesAnother(person, texts);
    await person.quits();
    opens();
    await person.returns();
    const again = await person.opensLibrary('#favourites');
    await again.sees(added);
    await again.hears(UNITED);
    await agreement(person);
    const after = await whatIsKept(person);
    const ids = Object.keys(after.database ?? {}).filter((key) => key.startsWith('favourites/'));
    expect(ids).toContain('favourites/late');
    // One of the two is in the trash, and one was added, perhaps out of the trash.
    expect(ids).toHaveLength(3);
    const trash = Object.entries(after.database ?? {}).filter(([key]) => key.startsWith('trash/'));
    expect(trash.map(([, { row }]) => (row as { note?: string }).note)).toContain(text);
    note({ browser: person.browserName, test: 'act late, then not opened', ...onceWith(after) });
  });

  test('gets what was done without it, and nobody is bothered', async ({ person }) => {
    const texts = await leadsALife(person);
    await person.quits();
    const opens = locksDatabase(person);
    await person.returns();
    const added = await savesAnother(person, texts);
    await person.quits();
    opens();
    await person.returns();
    const library = await seesItsLife(person, texts);
    await library.sees(added);
    await agreement(person);
    expect((await whatIsKept(person)).recovery).toBeNull();
  });
});

/** Saves a quote that is none of `texts` on a new tab. */
async function savesAnother(person: Person, texts: readonly string[]): Promise<string> {
  const tab = await person.opensNewTab();
  await tab.finds(HEART);
  const text = await waitFor('another quote', async () => {
    const shown = await quoteOn(tab);
    if (shown !== '' && !texts.includes(shown)) return shown;
    await tab.presses('n');
    return undefined;
  });
  await tab.presses('f');
  await tab.notes(HEART, 'aria-pressed', 'true');
  await tab.closes();
  return text;
}

function onceWith({ copy }: { copy: object }) {
  return { rounds: 1, acknowledged: Object.keys(copy).length, lost: 0 };
}
