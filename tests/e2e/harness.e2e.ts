import { afterEach, describe, expect, inject } from 'vitest';
import { leaveNewerDatabase } from './support/databases';
import { Person } from './support/person';
import { test, testIn } from './support/test';
import type { View } from './support/view';

// What the other tests rely on, shown to work in this browser. These tests need nothing of the
// product but that its pages exist.

const english = testIn({ language: 'en', theme: 'dark', motion: 'full' });
const refusing = testIn({ databases: 'refusing' });

const ORDINARY_PAGE = `data:text/html,${encodeURIComponent(`<!doctype html><html lang="en">
  <title>An ordinary page</title><main><h1>Hello</h1></main>`)}`;

const DRAGGABLE = `data:text/html,${encodeURIComponent(`<!doctype html><html lang="en">
  <title>List</title><style>button { padding: 1em }</style><main><h1>List</h1><ul><li><button>One</button><li><button>Two</button></ul>
  <label>Note <textarea></textarea></label>
  <p role="status"></p></main><script>
    let dragged;
    const row = ({ clientX, clientY }) =>
      document.elementFromPoint(clientX, clientY).closest('li');
    onpointerdown = (event) => { dragged = row(event); };
    onpointerup = (event) => {
      if (!dragged) return;
      if (row(event) !== dragged) row(event).after(dragged);
      document.querySelector('p').textContent = 'moved ' + dragged.textContent;
    };
  </script>`)}`;

const WRITE_AND_READ = `(async () => {
  const request = indexedDB.open('proof', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('rows');
  const database = await new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const rows = database.transaction('rows', 'readwrite').objectStore('rows');
  const before = rows.count();
  const done = rows.add('row', Math.random());
  await new Promise((resolve) => { done.onsuccess = resolve; });
  localStorage.setItem('proof', Number(localStorage.getItem('proof')) + 1);
  return [before.result, Number(localStorage.getItem('proof'))];
})()`;

/** Asks for two addresses outside, and waits until both were given up: a browser may knock several times. */
function tryToLeave(page: View) {
  return page.page.evaluate(async () => {
    const image = new Image();
    const failed = new Promise((resolve) => {
      image.onerror = resolve;
    });
    image.src = 'https://example.org/i.png';
    document.body.append(image);
    await fetch('https://example.com/').catch(() => {});
    await failed;
  });
}

/** Waits until every one of the words is in a complaint. */
async function complains(person: Person, ...words: string[]) {
  const heard: string[] = [];
  await expect
    .poll(async () => heard.push(...(await person.complaints())) && heard.join('\n'))
    .toSatisfy((text: string) => words.every((word) => text.includes(word)));
}

describe('the browser', () => {
  test.inBoth('opens the real new tab, and the address bar keeps the focus', async ({ person }) => {
    const tab = await person.opensNewTab();
    expect(await tab.page.evaluate(() => location.href)).toBe(`${person.origin}/newtab.html`);
    expect(await tab.addressBarHasFocus()).toBe(true);
    await tab.enters();
    expect(await tab.addressBarHasFocus()).toBe(false);
  });

  test.inBoth('opens the real popup, with the focus in it', async ({ person }) => {
    await person.opensNewTab();
    const popup = await person.opensRealPopup();
    await expect.poll(() => popup.hasFocus()).toBe(true);
    await expect.poll(() => popup.text()).not.toBe('');
    await popup.closes();
  });

  test.inBoth('keeps what is stored when it is restarted', async ({ person }) => {
    expect(await person.backstage(WRITE_AND_READ)).toEqual([0, 1]);
    await person.restarts();
    expect(await person.backstage(WRITE_AND_READ)).toEqual([1, 2]);
  });

  test.inBoth('can have a database of a later release', async ({ person }) => {
    await leaveNewerDatabase(person, 'proof');
    await expect(person.backstage(WRITE_AND_READ)).rejects.toThrow(/version/i);
  });

  test.inBoth('forgets what was stored before the last test', async ({ person }) => {
    expect(await person.backstage(WRITE_AND_READ)).toEqual([0, 1]);
  });
});

describe('a setting', () => {
  const look = (view: View) =>
    view.page.evaluate(() => [
      navigator.language.slice(0, 2),
      matchMedia('(prefers-color-scheme: dark)').matches,
      matchMedia('(prefers-reduced-motion: reduce)').matches,
    ]);

  test.inBoth('is German, light and still unless told otherwise', async ({ person }) => {
    expect(await look(await person.opensNewTab())).toEqual(['de', false, true]);
  });

  english.inBoth('can be English, dark and moving', async ({ person }) => {
    expect(await look(await person.opensNewTab())).toEqual(['en', true, false]);
  });
});

describe('databases that refuse', () => {
  refusing.inBoth('throw, while other storage works', async ({ person }) => {
    const tab = await person.opensNewTab();
    await expect(tab.page.evaluate(WRITE_AND_READ)).rejects.toThrow();
    const script = "localStorage.setItem('a', 'b'); localStorage.getItem('a')";
    expect(await tab.page.evaluate(script)).toBe('b');
    // The product may rightly log that it cannot open its database.
    await person.complaints();
  });
});

describe('hands and eyes', () => {
  test.inBoth('drag, type, paste, and read what comes of it', async ({ person }) => {
    const page = await person.opens(DRAGGABLE);
    await page.drags(['button', 'One'], ['button', 'Two']);
    await page.hears('moved One');
    await page.sees('Two One');
    await page.clicks(['textbox', 'Note']);
    await page.types('äöß');
    await page.reads(['textbox', 'Note'], 'äöß');
    await page.writes(['textbox', 'Note'], '🙂 ‏שלום');
    await page.reads(['textbox', 'Note'], '🙂 ‏שלום');
    await page.presses('Control', 'a');
    await page.presses('Control', 'c');
    await expect.poll(() => person.readsClipboard()).toBe('🙂 ‏שלום');
    await page.isAccessible();
    await page.presses('Shift', 'Tab');
    await page.isAt(['button', 'One']);
    await page.reloads();
    await page.sees('One Two');
    await page.clicks(['button', 'Two']);
    await page.hears('moved Two');
  });

  test('say what they waited for in vain, and what axe found', async ({ person }) => {
    const page = await person.opens(ORDINARY_PAGE);
    await expect(page.sees('Goodbye', 100)).rejects.toThrow(/“Goodbye”.*\n?.*Hello/);
    await page.page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('img'), { src: 'data:,' }));
    });
    await expect(page.isAccessible()).rejects.toThrow(/image-alt \(critical\)[\s\S]*<img/);
  });
});

describe('the guard', () => {
  test.inBoth('sees what an ordinary page asks for', async ({ person }) => {
    await tryToLeave(await person.opens(ORDINARY_PAGE));
    await complains(person, 'network: CONNECT example.com', 'network: CONNECT example.org');
  });

  test.inBoth(
    'complains of what an extension page tries, though the policy forbids it',
    async ({ person }) => {
      await tryToLeave(await person.opensLibrary());
      await complains(person, 'https://example.com', 'https://example.org');
    },
  );

  test.inBoth('complains of errors in a page', async ({ person }) => {
    const tab = await person.opensNewTab();
    await person.hasNoComplaints();
    await tab.page.evaluate(() => {
      console.error('said aloud');
      setTimeout(() => {
        throw new Error('thrown');
      });
      Promise.reject(new Error('rejected'));
    });
    await complains(person, 'said aloud', 'thrown', 'rejected');
  });

  describe('fails the test', () => {
    let person: Person | undefined;
    afterEach(() => person?.leaves());

    test.inBoth('that it belongs to', async () => {
      person = await Person.arrives(inject('browserName'));
      const tab = await person.opensNewTab();
      await tab.page.evaluate(() => console.error('said aloud'));
      await expect(person.hasNoComplaints()).rejects.toThrow('said aloud');
      await person.hasNoComplaints();
    });
  });
});
