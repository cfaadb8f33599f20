import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { alteredBuild } from './support/alteredBuild';
import { appOf } from './support/brokenBuild';
import type { Person } from './support/person';
import { testIn } from './support/test';
import type { View } from './support/view';

/** Builds whose popup has an app that comes when the test calls for it, once it `isLate`. */
const [first, second, third] = [lateBuild(), lateBuild(), lateBuild()];
const inFirst = testIn({ build: first.folder });
const inSecond = testIn({ build: second.folder });
const inThird = testIn({ build: third.folder });

const FIRST = ['checkbox', 'Neutraler Hintergrund'] as const;
const SECOND = ['checkbox', 'Keine Dokumente oder Pläne im Bild'] as const;
const THIRD = ['checkbox', 'Licht auf dem Gesicht'] as const;

describe('a popup whose app is not there yet', () => {
  inFirst.inBoth('has its list as it was last', async ({ person }) => {
    first.isOnTime();
    await ticksTwo(person);
    first.isLate();
    const popup = await person.opensPopup();
    await popup.seesTicked(FIRST);
    await popup.seesTicked(SECOND);
    await popup.seesTicked(THIRD, false);
    expect(await popup.text()).toContain('2 von 9 erledigt');
    await popup.isAt(THIRD);
    await popup.presses('ArrowUp');
    await popup.isAt(SECOND);
    await popup.isAccessible();
  });

  inSecond('keeps what is pressed for it', async ({ person }) => {
    second.isOnTime();
    await ticksTwo(person);
    second.isLate();
    const popup = await person.opensPopup();
    await popup.isAt(THIRD);
    await watchForChanges(popup);
    await popup.presses(' ');
    await popup.clicks(FIRST);
    // What is not written is not shown as done.
    await popup.seesTicked(THIRD, false);
    await popup.seesTicked(FIRST);
    await comes(popup);
    await popup.seesTicked(THIRD);
    await popup.seesTicked(FIRST, false);
    await popup.hears('2 von 9 erledigt');
    await popup.isAt(FIRST);
    expect(await changes(popup)).toEqual([]);
    await popup.closes();
    second.isOnTime();
    await (await person.opensPopup()).seesTicked(THIRD);
  });

  inThird('shows no ticks of a call that is over', async ({ person }) => {
    third.isOnTime();
    await ticksTwo(person);
    await person.backstage(() => {
      const hint = localStorage.getItem('hint.panel') ?? '';
      const earlier = Date.now() - 4 * 3_600_000;
      localStorage.setItem('hint.panel', hint.replace(/("data-began":")\d+/, `$1${earlier}`));
    });
    third.isLate();
    const popup = await person.opensPopup();
    await popup.seesTicked(FIRST, false);
    expect(await popup.text()).toContain('0 von 9 erledigt');
    // The database knows better than the hint.
    await comes(popup);
    await popup.seesTicked(FIRST);
    await popup.hears('2 von 9 erledigt');
  });
});

async function ticksTwo(person: Person) {
  const popup = await person.opensPopup();
  for (const box of [FIRST, SECOND]) {
    await popup.clicks(box);
    await popup.seesTicked(box);
  }
  await popup.hears('2 von 9 erledigt');
  await popup.closes();
}

/** In the place of an app, what brings it once it is wanted. */
const LATE = `
  const comes = () => import('./lateApp.js');
  if (window.isWanted) comes();
  else addEventListener('app', comes);`;

function lateBuild() {
  let app = '';
  const folder = alteredBuild((copy) => {
    app = appOf(copy, 'popup');
  });
  const source = readFileSync(app, 'utf8');
  writeFileSync(join(folder, 'chunks/lateApp.js'), source);
  return {
    folder,
    isLate: () => writeFileSync(app, LATE),
    isOnTime: () => writeFileSync(app, source),
  };
}

/** Lets the app come. */
async function comes({ page }: View) {
  await page.evaluate(() => {
    Object.assign(window, { isWanted: true });
    dispatchEvent(new Event('app'));
  });
}

/** Watches the list of boxes and words from now on. */
function watchForChanges({ page }: View) {
  return page.evaluate(() => {
    const list = document.querySelector('main');
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver((records) => {
      for (const { type, target, oldValue } of records) {
        // The same words again are no change.
        if (oldValue !== target.textContent) seen.push(`${type} ${target.textContent}`);
      }
    }).observe(list as Element, {
      ...{ subtree: true, childList: true, characterData: true, characterDataOldValue: true },
    });
  });
}

function changes({ page }: View): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { seen: string[] }).seen);
}
