import { readFileSync } from 'node:fs';
import { describe, inject } from 'vitest';
import { originsOf } from '../../core/calls/room';
import { alarmRings, ends, sleepsOn } from '../faults/support/background';
import { alteredBuild, withHosts } from './support/alteredBuild';
import { waitFor } from './support/patience';
import type { Person } from './support/person';
import { test, testIn } from './support/test';
import type { View } from './support/view';

const MEET = 'https://meet.google.com/abc-defg-hij';
const KIND = ['combobox', 'Art des Calls'] as const;
const NEW_KIND = ['textbox', 'Eigene Checkliste'] as const;
const NEW_ITEM = ['textbox', 'Neuer Punkt'] as const;
const BADGE = ['checkbox', 'Calls erkennen und am Symbol zeigen, was noch offen ist'] as const;
const FIRST = ['checkbox', 'Neutraler Hintergrund'] as const;
const SECOND = ['checkbox', 'Keine Dokumente oder Pläne im Bild'] as const;
const TURN_ON_CAMERA = 'navigator.mediaDevices.getUserMedia({ video: true })';
const ADDRESS = ['textbox', 'Adresse'] as const;

/** A person who has agreed that Nahbar sees the addresses of calls, or does when asked. */
const agreeing = testIn(
  inject('browserName') === 'chromium'
    ? { build: alteredBuild(withHosts(originsOf([]))) }
    : { agrees: true },
);

describe('kinds of calls', () => {
  test.inBoth('have lists of their own, and follow the base list', async ({ person }) => {
    let library = await person.opensLibrary('#lists');
    await library.chooses(KIND, 'Teambesprechung');
    await library.sees('Jemand, dem du danken magst');
    await library.writes(NEW_ITEM, 'Runde der Reihe nach');
    await library.presses('Enter');
    await library.hears('Hinzugefügt.');
    await library.chooses(KIND, 'Jeder Call');
    await library.doesNotSee('Runde der Reihe nach');
    await library.writes(NEW_ITEM, 'Fenster zu');
    await library.presses('Enter');
    await library.sees('Fenster zu');
    await library.chooses(KIND, 'Teambesprechung');
    await library.sees('Fenster zu');
    await library.isAccessible();

    await library.writes(NEW_KIND, ' ');
    await library.presses('Enter');
    await library.sees('Schreib erst ein, zwei Worte.');
    await library.writes(NEW_KIND, 'teambesprechung');
    await library.presses('Enter');
    await library.sees('Diesen Namen gibt es schon.');
    await library.writes(NEW_KIND, 'Redaktion');
    await library.presses('Enter');
    await library.hears('„Redaktion“ ist angelegt.');
    await library.sees('Runde der Reihe nach');
    await library.clicks(['button', '„Runde der Reihe nach“ entfernen']);
    await library.hears('steht nicht mehr auf der Checkliste');

    const popup = await person.opensPopup();
    await popup.chooses(KIND, 'Redaktion');
    await popup.sees('Fenster zu');
    await popup.sees('Jemand, dem du danken magst');
    await popup.doesNotSee('Runde der Reihe nach');
    await popup.clicks(['button', 'Mehr']);
    const entry = await popup.finds(['menuitem', 'Checkliste bearbeiten']);
    const { hash } = new URL(await entry.evaluate((link) => (link as HTMLAnchorElement).href));
    await popup.closes();
    await library.closes();
    library = await person.opensLibrary(hash);
    await library.reads(['textbox', 'Name'], 'Redaktion');

    await library.writes(['textbox', 'Name'], 'Redaktionskonferenz');
    await library.presses('Enter');
    await library.finds(['option', 'Redaktionskonferenz']);
    await library.clicks(['button', 'Diese Checkliste löschen']);
    await library.hears('„Redaktionskonferenz“ gelöscht.');
    await library.isAt(KIND);
    await library.counts(['option', 'Redaktionskonferenz'], 0);
    await library.clicks(['button', 'Rückgängig']);
    await library.finds(['option', 'Redaktionskonferenz']);
    await library.reads(['textbox', 'Name'], 'Redaktionskonferenz');
    await person.restarts();
    const again = await person.opensPopup();
    await again.finds(['option', 'Redaktionskonferenz']);
  });
});

describe('hosts of one’s own', () => {
  test.inBoth('are added, refused, removed and known', async ({ person }) => {
    const library = await person.opensLibrary('#lists');
    await library.writes(ADDRESS, 'keine Adresse');
    await library.presses('Enter');
    await library.sees('Das ist keine Adresse eines Servers.');
    await library.writes(ADDRESS, 'https://meet.jit.si/montagsrunde');
    await library.presses('Enter');
    await library.sees('Calls dort erkennt Nahbar schon von selbst.');
    await library.writes(ADDRESS, 'https://Jitsi.example/montagsrunde');
    await library.presses('Enter');
    await library.hears('Nahbar erkennt jetzt Calls auf jitsi.example.');
    await library.sees('jitsi.example Jitsi');
    await library.isAccessible();

    await person.opensCall('https://jitsi.example/montagsrunde');
    await meets(person, 'Jitsi');

    await library.clicks(['button', 'jitsi.example entfernen']);
    await library.hears('jitsi.example ist entfernt.');
    await library.isAt(ADDRESS);
    await library.clicks(['button', 'Rückgängig']);
    await library.sees('jitsi.example Jitsi');
  });
});

describe('what is open, on the icon', () => {
  test.inBoth('is shown only once the browser allows it', async ({ person }) => {
    const library = await person.opensLibrary('#lists');
    await library.seesTicked(BADGE, false);
    await library.clicks(BADGE);
    // The browser asks, and nobody answers.
    await library.seesTicked(BADGE, false);
    await person.opensCall(MEET);
    const popup = await person.opensPopup();
    await popup.clicks(FIRST);
    await popup.seesTicked(FIRST);
    await waitFor('no number', async () => (await person.badgeInFront()) === '');
  });

  agreeing.inBoth('follows the call from its beginning to its end', async ({ person }) => {
    const library = await person.opensLibrary('#lists');
    await library.clicks(BADGE);
    await library.seesTicked(BADGE);
    const call = await person.opensCall(MEET);
    await shows(person, '9');
    const popup = await person.opensPopup();
    await popup.sees('Google Meet');
    await popup.clicks(FIRST);
    await shows(person, '8');
    await popup.closes();
    await library.clicks(BADGE);
    await library.seesTicked(BADGE, false);
    await shows(person, '');
    await library.clicks(BADGE);
    await library.seesTicked(BADGE);
    await shows(person, '8');
    await goesToCalls(library);
    await call.page.goto('https://meet.google.com/landing');
    await library.sees('Mit wem hast du gesprochen?');
    await library.clicks(['button', 'Nichts notieren']);
    await library.doesNotSee('Mit wem hast du gesprochen?');
  });
});

describe('the tab of a call', () => {
  const cases = (name: string) =>
    readFileSync(`tests/fixtures/cases/${name}/rooms.txt`, 'utf8').trim().split('\n');
  const guest = cases('01-teams-guest-light-meetings');
  const [live = '', liveApp = ''] = cases('02-teams-web-app-v2');
  const [link = '', page = ''] = cases('03-webex-two-rooms');

  for (const [name, provider, [first = '', ...rest]] of [
    ['of a guest', 'Teams', guest],
    ['of who is signed in', 'Teams', [live, liveApp]],
    ['to which a link leads', 'Webex', [link, page]],
  ] as const) {
    agreeing.inBoth(`may go through the addresses of ${provider} ${name}`, async ({ person }) => {
      const library = await person.opensLibrary('#lists');
      await library.clicks(BADGE);
      await library.seesTicked(BADGE);
      const { origin } = new URL(first);
      const call = await person.opensCall(first);
      await shows(person, '9', origin);
      const popup = await person.opensPopup();
      await popup.sees(provider);
      await popup.clicks(FIRST);
      await shows(person, '8', origin);
      await popup.closes();
      for (const address of rest) {
        await call.page.goto(address);
        // The icon is cleared with each page, and written anew for a call that goes on.
        await shows(person, '8', origin);
      }
      await goesToCalls(library);
      await library.doesNotSee('Mit wem hast du gesprochen?');
      // The way out is one, too.
      await call.page.goto(`${origin}/downloads`);
      await library.sees('Mit wem hast du gesprochen?');
    });
  }
});

describe('what Firefox tells of a camera', () => {
  agreeing.inFirefox('shows what is open, without the addresses', async ({ person }) => {
    const library = await person.opensLibrary('#lists');
    await library.clicks(BADGE);
    await library.seesTicked(BADGE);
    await person.backstage(
      `browser.permissions.remove({ origins: ${JSON.stringify(originsOf([]))} })`,
    );
    await library.sees('Nahbar bemerkt den Call, sobald Kamera oder Mikrofon an ist.');
    await library.seesTicked(BADGE);
    const call = await person.opensCall('https://talk.example/room');
    await showsInFront(person, call, '');
    await call.page.evaluate(TURN_ON_CAMERA);
    await showsInFront(person, call, '9');
    await goesToCalls(library);
    await call.closes();
    await library.sees('Mit wem hast du gesprochen?');
  });
});

describe('a call that a camera began', () => {
  agreeing.inFirefox('is over only with its tab', async ({ person }) => {
    const library = await person.opensLibrary('#lists');
    await library.clicks(BADGE);
    await library.seesTicked(BADGE);
    for (const address of ['https://teams.microsoft.com/v2/', 'https://talk.example/room']) {
      const call = await person.opensCall(address);
      await call.page.evaluate(TURN_ON_CAMERA);
      await showsInFront(person, call, '9');

      // A page that shows something else, or is loaded anew, is still the call.
      await call.page.evaluate("history.pushState(null, '', '/elsewhere')");
      await ticks(person, call, FIRST, '8');
      await call.page.reload();
      await call.page.evaluate(TURN_ON_CAMERA);
      await ticks(person, call, SECOND, '7');

      // Looking for calls anew finds it where it is.
      await library.clicks(BADGE);
      await library.seesTicked(BADGE, false);
      await library.clicks(BADGE);
      await library.seesTicked(BADGE);
      await showsInFront(person, call, '7');

      await call.closes();
      await library.page.evaluate(() => location.assign('#calls'));
      await library.clicks(['button', 'Nichts notieren']);
      await library.page.evaluate(() => location.assign('#lists'));
    }
  });
});

describe('the background of Firefox, which listens to tabs only since it has started', () => {
  agreeing.inFirefox(
    'makes up for what it has missed, and ends no call for it',
    async ({ person }) => {
      await sleepsOn(person);
      const library = await person.opensLibrary('#lists');
      await library.clicks(BADGE);
      await library.seesTicked(BADGE);
      const address = 'https://teams.microsoft.com/v2/';
      const talk = await person.opensCall(address);
      await talk.page.evaluate(TURN_ON_CAMERA);
      await shows(person, '9', address);
      const rungAt = Date.now();
      await alarmRings(person);
      await waitFor('the next alarm', () =>
        person.backstage(
          `browser.alarms.get('tabs').then((next) => next?.scheduledTime > ${rungAt} + 30_000)`,
        ),
      );
      await shows(person, '9', address);
      await talk.closes();
      await library.page.evaluate(() => location.assign('#calls'));
      await library.clicks(['button', 'Nichts notieren']);

      await ends(person);
      const call = await person.opensCall(MEET);
      await alarmRings(person);
      await shows(person, '9');
      await call.closes();
      await library.sees('Mit wem hast du gesprochen?');
    },
  );
});

/** From the checklists to the calls, with the tab in front that was there. */
async function goesToCalls(library: View): Promise<void> {
  await library.page.evaluate(() => location.assign('#calls'));
  await library.sees('Nächste Calls');
}

/** What the icon shows in the tab of the call. */
function shows(person: Person, badge: string, at = MEET): Promise<unknown> {
  return waitFor(`“${badge}” on the icon`, async () => (await person.badge(at)) === badge);
}

/** Ticks an item of the call's list; `left` are open then. */
async function ticks(
  person: Person,
  call: View,
  item: typeof FIRST | typeof SECOND,
  left: string,
): Promise<void> {
  const popup = await person.opensPopup();
  await popup.clicks(item);
  await popup.seesTicked(item);
  await popup.closes();
  await showsInFront(person, call, left);
}

/** What the icon shows with the call in front, also where its address is unknown. */
async function showsInFront(person: Person, call: View, badge: string): Promise<void> {
  await call.page.bringToFront();
  await waitFor(`“${badge}” on the icon`, async () => (await person.badgeInFront()) === badge);
}

/** Opens the real popup over the tab in front, which then knows the call. */
async function meets(person: Person, provider: string): Promise<void> {
  const real = await person.opensRealPopup();
  await waitFor(`the call on ${provider}`, async () => (await real.text()).includes(provider));
  await real.closes();
}
