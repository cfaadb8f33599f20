import { describe, expect } from 'vitest';
import { HEART, HIDES, LISTS_KEYS } from './support/newTabWords';
import type { Person } from './support/person';
import { test, testIn } from './support/test';
import type { View } from './support/view';

const inForcedColours = testIn({ forcedColours: true });
const inForcedColoursByNight = testIn({ forcedColours: true, theme: 'dark' });

/** Each page with something on it: a favourite, a hidden quote, somebody in a list, a tick. */
async function everyPage(person: Person, look: (view: View, name: string) => Promise<void>) {
  const tab = await person.opensNewTab();
  await tab.clicks(HEART);
  await tab.notes(HEART, 'aria-pressed', 'true');
  await look(tab, 'new tab');
  await tab.clicks(['button', 'Weiter']);
  await tab.picks(HIDES);
  await tab.sees('Dieses Zitat siehst du nicht mehr.');
  await tab.picks(LISTS_KEYS);
  await look(tab, 'keys');
  const library = await person.opensLibrary('#favourites');
  await library.finds(['textbox']);
  await look(library, 'favourites');
  await library.clicks(['link', 'Menschen']);
  await library.writes(['textbox', 'Neuer Name'], 'Ada Lovelace');
  await library.presses('Enter');
  await library.sees('1 Person');
  await library.page.evaluate(() => {
    for (const closed of document.querySelectorAll('details')) closed.open = true;
  });
  await library.picks(['Kreise, Kanäle und Vorstellung', 'Kreise bearbeiten']);
  await library.writes(['textbox', 'Neuer Kreis'], 'Film');
  await library.presses('Enter');
  await library.finds(['button', 'Kreis „Film“ löschen']);
  await look(library, 'Menschen');
  for (const part of ['Zitate', 'Ausgeblendet', 'Heute', 'Einstellungen', 'Sicherung']) {
    await library.clicks(['link', part]);
    await look(library, part);
  }
  // In a tab, where it can be given a size.
  const popup = await person.opens('popup.html');
  await popup.clicks(['checkbox', 'Neutraler Hintergrund']);
  await popup.hears('1 von 9 erledigt');
  await look(popup, 'popup');
  await popup.picks(['Mehr', 'An einen Call erinnern']);
  await popup.finds(['textbox', 'Thema (optional)']);
  await look(popup, 'reminder');
  const editor = await person.opensLibrary('#lists');
  await editor.finds(['textbox', 'Neuer Punkt']);
  await look(editor, 'editor');
}

describe('in forced colours', () => {
  inForcedColours('every page can be read, and shows what is chosen', async ({ person }) => {
    await everyPage(person, async (view, name) => {
      expect(await view.page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(
        true,
      );
      await view.photographs(`forced-${name}`);
      await view.isAccessible();
    });
  });

  inForcedColoursByNight('the same by night', async ({ person }) => {
    await everyPage(person, (view) => view.isAccessible());
  });
});

describe('enlarged', () => {
  test.for([
    [200, 640, 400],
    [400, 320, 256],
  ] as const)(
    'to %i %%, every page can be read without going sideways',
    async ([, width, height], { person }) => {
      await everyPage(person, async (view, name) => {
        await view.resizes(width, height);
        await view.photographs(`enlarged-${width}-${name}`);
        const isTooWide = await view.page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth > clientWidth;
        });
        expect([name, isTooWide]).toEqual([name, false]);
        await view.isAccessible();
        await view.resizes(1280, 800);
      });
    },
  );
});
