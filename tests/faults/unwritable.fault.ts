import { describe, expect } from 'vitest';
import { HEART, quoteOn } from '../e2e/support/newTabWords';
import { ends, inBackground, wakes } from './support/background';
import { note } from './support/figures';
import { leadsALife } from './support/life';
import { agreement, countsOf, whatIsKept } from './support/state';
import { test } from './support/test';

const TOLD = 'Nahbar kann seine zweite Kopie gerade nicht schreiben';

const REFUSE = `(scope) => {
  (scope.browser ?? scope.chrome).storage.local.set = () => { throw new Error('It is full.'); };
}`;

describe('a copy that cannot be written', () => {
  test('stops nobody, is told of, and is made up for as soon as it can be written', async ({
    person,
  }) => {
    await leadsALife(person);
    await wakes(person);
    await inBackground(person, `void (${REFUSE})(scope)`);
    const tab = await person.opensNewTab();
    await tab.notes(HEART, 'aria-pressed', 'false');
    await tab.page.evaluate(`void (${REFUSE})(globalThis)`);
    const text = await quoteOn(tab);
    await tab.presses('f');
    await tab.notes(HEART, 'aria-pressed', 'true');
    await tab.sees(TOLD);
    await tab.isAccessible();
    const during = await whatIsKept(person);
    expect(countsOf(during.database ?? {}).favourites).toBe(3);
    expect(countsOf(during.copy).favourites).toBe(2);
    await tab.closes();
    // It comes back as the browser makes it.
    await ends(person);
    const library = await person.opensLibrary('#favourites');
    await library.sees(text);
    await library.doesNotSee(TOLD);
    await agreement(person);
    note({
      browser: person.browserName,
      test: 'storage.local not writable',
      ...{ rounds: 1, acknowledged: 1, lost: 0 },
    });
  });
});
