import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject } from 'vitest';
import { loadedBy } from '../../workshop/checks/moduleGraph.ts';
import { alteredBuild } from './support/alteredBuild';
import { extensionFolder } from './support/build';
import { waitFor } from './support/patience';
import type { Person } from './support/person';
import { scene } from './support/scene';
import { type Stage, staged } from './support/stage';
import { inEnglish, test, testIn } from './support/test';
import type { View } from './support/view';

const agreeing = testIn({ agrees: true });
const withCameras = testIn({ cameras: true });
const withoutModel = testIn({
  build: alteredBuild((folder) => rmSync(join(folder, 'greenroom/person.bin'))),
});

const START = ['button', 'Kamera und Mikrofon einschalten'] as const;
const OFF = ['button', 'Alles ausschalten'] as const;
const TAKE = ['button', 'In die Checkliste übernehmen'] as const;
const BACKGROUND = ['checkbox', 'Neutraler Hintergrund'] as const;
const LETTER = ['Angebot Koller', 'Honorar 4.200 Euro', 'vertraulich'];

async function looks(person: Person, svg: string): Promise<{ view: View; stage: Stage }> {
  const view = await person.opens('greenroom.html');
  await view.finds(START);
  const stage = await staged(view);
  await stage.shows(svg);
  await view.clicks(START);
  return { view, stage };
}

/** The frames in the picture, in parts of its width. */
const frames = (view: View) =>
  view.page.evaluate(() => {
    const picture = document.querySelector('video')?.getBoundingClientRect();
    return [...document.querySelectorAll<HTMLElement>('[data-tier]')].map((frame) => {
      const { left, right } = frame.getBoundingClientRect();
      return {
        tier: frame.dataset.tier,
        middle: ((left + right) / 2 - (picture?.left ?? 0)) / (picture?.width ?? 1),
      };
    });
  });

const stateOf = (view: View, check: string) =>
  view.page.evaluate(
    (id) => document.querySelector<HTMLElement>(`[data-check="${id}"]`)?.dataset.state,
    check,
  );

describe('what can be read in the picture', () => {
  test.inBoth('is quoted roughly where its letters are not known', async ({ person }) => {
    const { view } = await looks(person, scene({ letter: ['Größe der Löhne'] }));
    // Its alphabet has neither of the three.
    await view.sees('Andere können lesen: „GroBe der Lohne“');
    await view.sees(
      'Erkannte Wörter gibt Nahbar nur ungefähr wieder: Bei Umlauten zum Beispiel fehlen oft die Punkte.',
    );
  });

  test.inBoth('is outlined and named, and gone once it is taken away', async ({ person }) => {
    const { view, stage } = await looks(person, scene({ letter: LETTER }));
    await view.sees('Andere können lesen: „');
    await view.hears('Links hinter dir: Andere können lesen: „');
    expect(await stateOf(view, 'texts')).toBe('look');
    const [frame] = await frames(view);
    expect(frame?.tier).toBe('certain');
    // As in a mirror: what is on one's left is on the left.
    expect(frame?.middle).toBeLessThan(0.3);
    await view.clicks(['switch', 'So, wie andere dich sehen']);
    await expect.poll(async () => (await frames(view))[0]?.middle).toBeGreaterThan(0.7);
    await view.isAccessible();

    const shown = await view.page.evaluate(
      () => document.querySelector('[data-check=texts] ol')?.textContent ?? '',
    );
    const words = [
      ...(/„(.*)“/.exec(shown)?.[1]?.split(' ') ?? []),
      'Angebot',
      'Honorar',
      'Koller',
    ];
    await stage.shows(scene());
    await view.sees('Nahbar hat nichts gefunden, was sich lesen ließe.');
    expect(await frames(view)).toEqual([]);

    // What was read is nowhere, though what was ticked meanwhile is.
    await view.clicks(TAKE);
    await view.sees('Punkte sind abgehakt.');
    const kept = (await everythingStored(person, view)).toLowerCase();
    expect(kept).toContain('nothing-confidential');
    // Nor is any picture, or any sound.
    expect(kept).not.toMatch(/<bytes>|data:(image|audio|video)/);
    for (const word of words.filter(({ length }) => length > 3)) {
      expect([word, kept.includes(word.toLowerCase())]).toEqual([word, false]);
    }
  });

  test.inBoth(
    'is asked about where that is not certain, and not asked again',
    async ({ person }) => {
      const { view } = await looks(person, scene({ isScribbled: true }));
      await view.sees('Ist das Text?');
      expect((await frames(view)).map(({ tier }) => tier)).toEqual(['maybe']);
      expect(await stateOf(view, 'texts')).toBe('yourself');
      await view.isAccessible();
      await view.clicks(['button', 'Nein, das ist kein Text']);
      await view.hears('Gut, Nahbar fragt nicht mehr danach.');
      await view.isAt(['heading', 'Lesbares im Bild']);
      await view.sees('Nahbar hat nichts gefunden, was sich lesen ließe.');
      expect(await frames(view)).toEqual([]);
      // Nor is it after a look at another tab.
      await view.clicks(OFF);
      await view.clicks(['button', 'Wieder einschalten']);
      await view.sees('Nahbar hat nichts gefunden, was sich lesen ließe.');
    },
  );

  inEnglish('is told in English, too', async ({ person }) => {
    const view = await person.opens('greenroom.html');
    await view.finds(['button', 'Turn on camera and microphone']);
    const stage = await staged(view);
    await stage.shows(scene({ letter: LETTER }));
    await view.clicks(['button', 'Turn on camera and microphone']);
    await view.sees('Others can read: “');
    await view.isAccessible();
  });
});

describe('who does not see the picture', () => {
  test.inBoth('is told how to sit, and when it is well', async ({ person }) => {
    const { view, stage } = await looks(person, scene({ aside: 240 }));
    await view.hears('Kamerahöhe und Ausschnitt: Etwas nach rechts.');
    expect(await stateOf(view, 'framing')).toBe('hint');
    await stage.shows(scene({ aside: -240 }));
    await view.hears('Kamerahöhe und Ausschnitt: Etwas nach links.');
    await stage.shows(scene());
    await view.hears('Kamerahöhe und Ausschnitt: Gut in der Mitte, mit etwas Luft über dem Kopf.');
  });
});

describe('what is good', () => {
  test.inBoth('ticks its item when it is taken over, and nothing by itself', async ({ person }) => {
    // In a window of its own: both pages can be seen at the same time.
    const popup = await person.opensWindow('popup.html');
    const expectTicked = (items: string[]) => expect.poll(() => ticked(popup)).toEqual(items);
    await popup.finds(BACKGROUND);
    const { view } = await looks(person, scene());
    await view.sees('Nahbar hat nichts gefunden, was sich lesen ließe.');
    await expectTicked([]);

    await view.clicks(['button', '„Neutraler Hintergrund“ abhaken']);
    await expect
      .poll(() => buttonOf(view, 'background'))
      .toMatch(/^abgehakt um \d\d:\d\d\u00a0Uhr$/);
    await expectTicked(['neutral-background']);
    expect(await described(popup)).toMatch(/^mit der Kamera geprüft, \d\d:\d\d\u00a0Uhr$/);
    expect(await popup.text()).toMatch(/Mit der Kamera prüfen zuletzt um \d\d:\d\d Uhr/);

    await view.clicks(TAKE);
    await view.sees('Punkte sind abgehakt.');
    await view.sees('Alles, was gut ist, ist abgehakt.');
    await view.isAccessible();
    const picture = ['nothing-confidential', 'light-on-face', 'camera-at-eye-level'];
    await expect.poll(() => ticked(popup)).toEqual(expect.arrayContaining(picture));
    await view.clicks(['button', 'Rückgängig']);
    await expectTicked(['neutral-background']);

    // Whoever ticks by hand has looked themselves.
    await popup.comesToFront();
    await popup.isAccessible();
    await popup.clicks(BACKGROUND);
    await popup.seesTicked(BACKGROUND, false);
    await popup.clicks(BACKGROUND);
    await popup.seesTicked(BACKGROUND);
    await popup.doesNotSee('zuletzt um');
    expect(await described(popup)).toBe('Hinter dir soll nichts von dem ablenken, was du sagst.');
  });

  test('is found from the popup, the panel and the library', async ({ person }) => {
    const links = [
      ['popup.html', 'Mit der Kamera prüfen'],
      ['popup.html?panel', 'Mit der Kamera prüfen'],
      ['library.html#today', 'Kameraprobe'],
      ['library.html#calls', 'Kameraprobe'],
    ] as const;
    for (const [page, name] of links) {
      const view = await person.opens(page);
      await view.notes(['link', name], 'href', '/greenroom.html');
      await view.counts(['link', name], 1);
    }
  });
});

describe('a picture that cannot be looked at', () => {
  withoutModel('is shown all the same, and nothing is called good', async ({ person }) => {
    const { view } = await looks(person, scene());
    await view.hears('Nahbar kann das Bild gerade nicht prüfen.');
    await view.sees('Gut zu verstehen.');
    await view.doesNotSee('Was Nahbar nicht findet');
    for (const check of ['background', 'texts', 'light', 'framing']) {
      expect([check, await stateOf(view, check)]).toEqual([check, 'open']);
    }
    await view.isAccessible();
    // The browser says which file it misses.
    await person.complaints();
  });
});

describe('the browser’s own devices', () => {
  // One person for all of it: Chromium (156) died in every third run where another had used its camera before,
  // in the same browser, with the extension installed anew.
  withCameras.inBoth('are turned on, chosen, remembered and refused', async ({ person }) => {
    const isChromium = person.browserName === 'chromium';
    const context = person.driver.browser.defaultBrowserContext();
    const allow = async (...permissions: ('camera' | 'microphone')[]) => {
      if (isChromium) await context.overridePermissions(person.origin, permissions);
    };
    await allow('camera', 'microphone');
    let view = await person.opens('greenroom.html');
    await view.clicks(START);
    await view.finds(OFF);
    // What a machine sees there is a pattern, and nobody.
    await view.sees('Nahbar sieht niemanden.');
    const shown = await view.page.evaluateHandle(
      () => document.querySelector('video')?.srcObject ?? null,
    );
    const isOver = () =>
      view.page.evaluate(
        (stream) =>
          stream instanceof MediaStream &&
          stream.getTracks().every(({ readyState }) => readyState === 'ended'),
        shown,
      );
    expect(await isOver()).toBe(false);
    await view.clicks(OFF);
    expect(await isOver()).toBe(true);
    // In Firefox there is but one camera, and nobody refuses.
    if (!isChromium) return;

    const camera = () =>
      view.page.evaluate(
        () => document.querySelector<HTMLSelectElement>('label select')?.selectedOptions[0]?.label,
      );
    await view.clicks(['button', 'Wieder einschalten']);
    await expect.poll(camera).toBe('fake_device_0');
    await view.chooses(['combobox', 'Kamera'], 'fake_device_1');
    await expect.poll(camera).toBe('fake_device_1');
    // A page of its own for each answer: Chromium may put one that is reloaded into another process. The one before
    // stays until then, for with the last page of an extension its process may end while the next page starts.
    const starts = async () => {
      const before = view;
      view = await person.opens('greenroom.html');
      await before.closes();
      await view.clicks(START);
    };
    await starts();
    await expect.poll(camera).toBe('fake_device_1');

    await allow('camera');
    await starts();
    await view.finds(OFF);
    await view.sees('Das Mikrofon ist nicht erlaubt.');
    await allow('microphone');
    await starts();
    await view.hears('Nahbar darf die Kamera nicht benutzen.');
    await view.finds(['meter', 'Pegel']);
    await allow();
    await starts();
    await view.hears('Nahbar darf die Kamera nicht benutzen.');
    await view.finds(['button', 'Nur den Ton prüfen']);
  });

  agreeing.inFirefox('are no call while one looks at oneself', async ({ person }) => {
    const library = await person.opensLibrary('#lists');
    const BADGE = ['checkbox', 'Calls erkennen und am Symbol zeigen, was noch offen ist'] as const;
    await library.clicks(BADGE);
    await library.seesTicked(BADGE);
    const view = await person.opens('greenroom.html');
    await view.clicks(START);
    await view.finds(OFF);
    const call = await person.opensCall('https://talk.example/room');
    await call.page.evaluate('navigator.mediaDevices.getUserMedia({ video: true })');
    await waitFor('a number', async () => (await person.badgeInFront()) === '9');
    await view.comesToFront();
    expect(await person.badgeInFront()).toBe('');
  });
});

describe('the files of the camera', () => {
  test.inBoth('are named in the green room alone', () => {
    const folder = extensionFolder(inject('browserName'));
    /** The files that a page may ever load and that name the worker, the models or what runs them. */
    const naming = (page: string) =>
      loadedBy(folder, page).ever.filter((file) =>
        /greenroomWorker|greenroom\/|\.wasm\b/.test(
          file + readFileSync(join(folder, file), 'utf8'),
        ),
      );
    for (const page of ['newtab.html', 'popup.html', 'library.html', 'help.html', 'said.html']) {
      expect([page, naming(page)]).toEqual([page, []]);
    }
    expect(naming('greenroom.html')).toHaveLength(1);
  });
});

/** What the button of a finding is called. */
const buttonOf = (view: View, check: string) =>
  view.page.evaluate(
    (id) => document.querySelector(`[data-check="${id}"] > button`)?.getAttribute('aria-label'),
    check,
  );

/** What a popup says about the first item, for those who look at its row or have it read to them. */
const described = (popup: View) =>
  popup.page.evaluate(() => {
    // Not as assistive technology finds it: the popup may lie behind another window.
    const box = document.querySelector('main input');
    return document.getElementById(box?.getAttribute('aria-describedby') ?? '')?.textContent;
  });

/** The ids of the items that are ticked in a popup, which may lie behind another window. */
const ticked = (popup: View) =>
  popup.page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('main input:checked')].map(
      ({ value }) => value,
    ),
  );

/** All that Nahbar and the page have stored, wherever, as one text. */
async function everythingStored(person: Person, view: View): Promise<string> {
  const inExtension = await person.backstage(async () => {
    const parts: unknown[] = [{ ...localStorage }];
    const { storage } = (globalThis as unknown as { chrome: { storage: Areas } }).chrome;
    for (const area of ['local', 'session', 'sync'] as const) {
      parts.push(await storage[area]?.get(null));
    }
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        parts.push(
          await new Promise((resolve, reject) => {
            const asked = database.transaction(store).objectStore(store).getAll();
            asked.onsuccess = () => resolve(asked.result);
            asked.onerror = () => reject(asked.error);
          }),
        );
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      parts.push(name, ...(await cache.keys()).map(({ url }) => url));
    }
    const read = async (folder: FileSystemDirectoryHandle) => {
      for await (const [name, handle] of folder.entries()) {
        parts.push(name);
        if (handle instanceof FileSystemDirectoryHandle) await read(handle);
        else parts.push(await (await (handle as FileSystemFileHandle).getFile()).text());
      }
    };
    await read(await navigator.storage.getDirectory());
    return JSON.stringify(parts, (_, value) =>
      value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? '<bytes>'
        : value,
    );

    interface Areas {
      [area: string]: { get(keys: null): Promise<unknown> } | undefined;
    }
  });
  const inTab = await view.page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  return `${inExtension} ${inTab}`;
}
