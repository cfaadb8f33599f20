import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { HEART } from '../e2e/support/newTabWords';
import { waitFor } from '../e2e/support/patience';
import type { View } from '../e2e/support/view';
import { inForm } from './support/extent';
import { note as noteFigures } from './support/figures';
import { noteLabel, savesQuotes } from './support/life';
import { seeded } from './support/random';
import { agreement, whatIsKept } from './support/state';
import { found, Log, listen, streamHearts, streamNotes } from './support/stream';
import { test } from './support/test';

const ROUNDS = inForm({ short: 3, full: 50 });

test('a browser that is killed while two pages write has lost nothing', async ({ person }) => {
  const random = seeded(3);
  const noted = await savesQuotes(person, 3);
  const labels = noted.map(noteLabel);
  let killsAt = 0;
  let kill: () => void = () => {};
  const log = new Log(() => {
    if (log.acknowledged === killsAt) kill();
  });
  const lost: string[] = [];

  for (let round = 1; round <= ROUNDS; round++) {
    const library = await person.opensLibrary('#favourites');
    for (const label of labels) await library.finds(['textbox', label]);
    const tab = await person.opensNewTab();
    await tab.finds(HEART);
    await streamNotes(library, labels, round * 10_000);
    await streamHearts(tab, noted);
    // The browser is gone before the next event can come from it.
    killsAt = log.acknowledged + 2 + Math.floor(random() * 40);
    const killed = new Promise<void>((resolve) => {
      kill = () => resolve(person.isCutOff());
    });
    await Promise.all([killed, listen(library, log), listen(tab, log)]);

    await person.returns();
    const page = await person.opensLibrary('#favourites');
    for (const label of labels) await page.finds(['textbox', label]);
    // A draft that was left behind is saved now.
    const { database } = await waitFor('the page to show what is kept', async () => {
      const kept = await whatIsKept(person);
      const shown = await Promise.all(labels.map((label) => noteIn(page, label)));
      return (
        isDeepStrictEqual(
          shown,
          labels.map((label) => found(kept.database ?? {}, label)),
        ) && kept
      );
    });
    await agreement(person);
    lost.push(...log.settle((about) => found(database ?? {}, about)));
    await page.closes();
  }
  const { browserName: browser } = person;
  noteFigures({
    ...{ browser, test: 'killed during a stream of writes', rounds: ROUNDS },
    ...{ acknowledged: log.acknowledged, lost: lost.length },
  });
  expect(lost).toEqual([]);
});

async function noteIn(page: View, label: string): Promise<string> {
  const field = await page.finds(['textbox', label]);
  return field.evaluate((area) => (area as HTMLTextAreaElement).value);
}
