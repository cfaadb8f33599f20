import { expect } from 'vitest';
import { HEART, quoteOn } from '../e2e/support/newTabWords';
import { waitFor } from '../e2e/support/patience';
import { inForm } from './support/extent';
import { note as noteFigures } from './support/figures';
import { noteLabel, savesQuotes } from './support/life';
import { agreement } from './support/state';
import {
  found,
  isEnough,
  Log,
  listen,
  streamHearts,
  streamNotes,
  streamTicks,
} from './support/stream';
import { test } from './support/test';

const RUNS = inForm({ short: 1, full: 20 });
const RUN_MS = inForm({ short: 5_000, full: 60_000 });

test('two tabs, the library and the popup write at once, and all agree', async ({ person }) => {
  const noted = await savesQuotes(person, 3);
  const labels = noted.map(noteLabel);
  const log = new Log();
  const lost: string[] = [];

  for (let run = 1; run <= RUNS; run++) {
    const library = await person.opensLibrary('#favourites');
    for (const label of labels) await library.finds(['textbox', label]);
    const one = await person.opensNewTab();
    await one.finds(HEART);
    const other = await person.opensNewTab();
    await other.finds(HEART);
    const popup = await person.opensPopup();
    await popup.finds(['checkbox']);
    const views = [library, one, other, popup];

    await streamNotes(library, labels, run * 10_000);
    await streamHearts(one, noted, 'even');
    await streamHearts(other, noted, 'odd');
    await streamTicks(popup, run);
    const listening = views.map((view) => listen(view, log));
    await new Promise((resolve) => setTimeout(resolve, RUN_MS));
    await isEnough(views);

    const kept = await agreement(person);
    lost.push(...log.settle((about) => found(kept.database ?? {}, about)));
    await waitFor('the popup to show what is ticked', async () => {
      const ticked = await popup.page.evaluate(
        () => document.querySelectorAll('input[type=checkbox]:checked').length,
      );
      return ticked === tickedIn(kept.copy);
    });
    await popup.closes();
    await library.comesToFront();
    const favourites = Object.keys(kept.copy).filter((key) => key.startsWith('favourites/'));
    const count = favourites.length === 1 ? '1 Favorit' : `${favourites.length} Favoriten`;
    await library.sees(count);
    for (const label of labels) {
      await library.reads(['textbox', label], found(kept.database ?? {}, label));
    }
    for (const tab of [one, other]) {
      await tab.comesToFront();
      const isSaved = found(kept.database ?? {}, await quoteOn(tab)) === 'saved';
      await tab.notes(HEART, 'aria-pressed', String(isSaved));
    }
    for (const view of [library, one, other]) await view.closes();
    await Promise.all(listening);
  }
  const { browserName: browser } = person;
  noteFigures({
    ...{ browser, test: `four pages writing at once for ${RUN_MS / 1000} s`, rounds: RUNS },
    ...{ acknowledged: log.acknowledged, lost: lost.length },
  });
  expect(lost).toEqual([]);
});

function tickedIn(records: Record<string, Record<string, unknown>>): number {
  const id = records['state/currentCall']?.callId;
  return (records[`calls/${id}`]?.ticked as string[] | undefined)?.length ?? 0;
}
