import { describe, expect } from 'vitest';
import { brokenBuild } from './support/brokenBuild';
import { quoteOn } from './support/newTabWords';
import type { Person } from './support/person';
import { test, testIn } from './support/test';
import type { View } from './support/view';

const throwing = testIn({ build: brokenBuild('throwing') });
const wordless = testIn({ build: brokenBuild('wordless') });
const missing = testIn({ build: brokenBuild('missing'), language: 'en', theme: 'dark' });

const SORRY = 'Nahbar ist nicht richtig gestartet. Hilfe öffnen';
const HELP = ['link', 'Hilfe öffnen'] as const;
const SORRY_IN_ENGLISH = 'Nahbar did not start properly. Open help';

/** Longer than the five seconds after which help is offered. */
const PATIENCE_MS = 9_000;
/** Shorter than those. */
const AT_ONCE_MS = 3_000;

const starts = (view: View) =>
  view.page.evaluate(() => 'started' in document.documentElement.dataset);

/** What the broken script says is expected; nothing else is. */
async function complainsOnlyOf(words: RegExp, person: Person) {
  expect((await person.complaints()).filter((line) => !words.test(line))).toEqual([]);
}

describe('an app that throws', () => {
  throwing.inBoth('leaves the new tab its quote, and then help is offered', async ({ person }) => {
    const tab = await person.opensNewTab();
    expect(await quoteOn(tab)).not.toBe('');
    expect(await tab.text()).not.toContain(SORRY);
    await tab.hears('Nahbar ist nicht richtig gestartet', PATIENCE_MS);
    expect(await quoteOn(tab)).not.toBe('');
    expect(await tab.addressBarHasFocus()).toBe(true);
    await tab.isAccessible();
    await tab.photographs('broken-newtab');

    await tab.clicks(HELP);
    const open = 'chrome.extension.getViews().map((view) => view.location.href)';
    await expect
      .poll(() => person.backstage<string[]>(open))
      .toContain(`${person.origin}/help.html#not-started-newtab`);
    await complainsOnlyOf(/broken/, person);
  });

  throwing('is noticed in the popup and the library, too', async ({ person }) => {
    for (const name of ['popup', 'library']) {
      const view = await person.opens(`${name}.html`);
      await view.hears(SORRY, PATIENCE_MS);
      await view.notes(HELP, 'href', `/help.html#not-started-${name}`);
    }
    await complainsOnlyOf(/broken/, person);
  });

  throwing('is no longer spoken of when it starts after all', async ({ person }) => {
    const tab = await person.opensNewTab();
    await tab.sees(SORRY, PATIENCE_MS);
    await tab.page.evaluate(() => {
      document.documentElement.dataset.started = '';
    });
    await tab.doesNotSee(SORRY);
    await complainsOnlyOf(/broken/, person);
  });
});

describe('an app that is not there', () => {
  missing.inBoth('is noticed at once, on every page', async ({ person }) => {
    const tab = await person.opensNewTab();
    expect(await quoteOn(tab)).not.toBe('');
    for (const view of [tab, await person.opens('popup.html'), await person.opensLibrary()]) {
      await view.hears(SORRY_IN_ENGLISH, AT_ONCE_MS);
    }
    await tab.isAccessible();
    await complainsOnlyOf(/newtab|popup|library/, person);
  });

  missing('does not keep the help page from working', async ({ person }) => {
    const help = await person.opens('help.html#not-started-library');
    await help.sees('Nahbar did not start properly');
    await help.sees('There is no backup that can be read.');
    await help.notes(['link', 'Try again'], 'href', '/library.html');
    await help.isAccessible();
    await complainsOnlyOf(/background/, person);
  });
});

describe('an app whose words are not there', () => {
  wordless('is noticed on every page, and on the new tab at once', async ({ person }) => {
    const tab = await person.opensNewTab();
    await tab.hears(SORRY, AT_ONCE_MS);
    expect(await quoteOn(tab)).not.toBe('');
    for (const name of ['popup', 'library']) {
      const view = await person.opens(`${name}.html`);
      await view.hears(SORRY, PATIENCE_MS);
    }
    await complainsOnlyOf(/\/de-[^/]*\.js$/, person);
  });
});

describe('an app that works', () => {
  test.inBoth('says so on every page', async ({ person }) => {
    for (const page of ['newtab.html', 'popup.html', 'library.html']) {
      const view = await person.opens(page);
      await expect.poll(() => starts(view)).toBe(true);
    }
  });
});
