import { describe, expect } from 'vitest';
import { person as somebody } from '../core/people/people';
import { allRows } from './support/backups';
import { livedIn } from './support/livedIn';
import { UNDO } from './support/newTabWords';
import { waitFor } from './support/patience';
import type { Person } from './support/person';
import { inEnglish, test, testIn } from './support/test';
import { KEPT_OUT, saidBeside, toastWith } from './support/toast';

const ADDRESS = 'https://engines.example/team/ada';
const LINKEDIN = 'https://www.linkedin.com/in/ada-lovelace';
const NAME = ['textbox', 'Name'] as const;
const ORGANISATION = ['textbox', 'Organisation'] as const;
const ROLE = ['textbox', 'Rolle'] as const;
const PLACE = ['textbox', 'Link, Nummer oder E-Mail'] as const;

const html = (more: string) => `<!doctype html><html lang="de"><head><meta charset="utf-8">
  <title>Team</title><link rel="icon" href="data:,">${more}</html>`;

const JSON_LD = html(`<script type="application/ld+json">
  { "@context": "https://schema.org", "@type": "ProfilePage", "mainEntity": {
    "@type": "Person", "name": "Ada <b>Lovelace</b>", "jobTitle": "Chief Analyst",
    "worksFor": { "@type": "Organization", "name": "Analytical Engines" },
    "sameAs": ["https://engines.example", "${LINKEDIN}"] } }
  </script></head><body><h1>Ada</h1></body>`);

/** As a theme of WordPress writes it, with the authors of posts and comments, and an organisation inside. */
const CARD = html(`</head><body>
  <article class="hentry"><span class="author vcard"><a class="url fn" href="/babbage">Babbage</a></span></article>
  <div class="h-card"><b class="p-name">Ada Lovelace</b>
    <span class="p-job-title">Chief Analyst</span>
    <span class="p-org h-card"><span class="p-name">Analytical Engines</span></span></div>
  <ol><li class="comment"><div class="vcard"><b class="fn">Somebody else</b></div></li></ol></body>`);

const NOBODY = html('</head><body><h1>Ada Lovelace</h1></body>');

/** The tab of the library that opens with whom the page is about. */
const opensForm = (person: Person) => person.seesTab('library.html#people');

const people = async (person: Person) => (await allRows(person)).people;

describe('a person from a page', () => {
  test.inBoth('is confirmed in the library, by keyboard, and taken back', async ({ person }) => {
    const page = await person.reads(ADDRESS, JSON_LD);
    await person.takesPersonByMenu(page);
    const library = await opensForm(person);
    await library.isAt(NAME);
    await library.reads(NAME, 'Ada <b>Lovelace</b>');
    await library.reads(ORGANISATION, 'Analytical Engines');
    await library.reads(ROLE, 'Chief Analyst');
    await library.reads(PLACE, LINKEDIN);
    await library.isAccessible();
    // Nobody is entered yet, and what was corrected is still there when the page is loaded anew.
    expect(await people(person)).toEqual([]);
    await library.writes(NAME, 'Ada Lovelace');
    await library.reloads();
    await library.reads(NAME, 'Ada Lovelace');
    await library.chooses(['combobox', 'Rhythmus'], 'anderer Rhythmus …');
    await (await library.finds(NAME)).focus();
    await library.presses('Enter');
    await library.sees('Gib eine ganze Zahl von 1 bis 99 ein.');
    await library.writes(['spinbutton', 'Alle …'], '10');
    await library.isAccessible();
    await library.presses('Enter');
    await library.sees('Ada Lovelace ist dabei.');
    await library.finds(['button', 'Wir haben gesprochen: Ada Lovelace']);
    expect(await people(person)).toMatchObject([
      {
        ...{ name: 'Ada Lovelace', organisation: 'Analytical Engines', role: 'Chief Analyst' },
        channels: [{ kind: 'linkedin', address: 'ada-lovelace' }],
        rhythm: '10-weeks',
      },
    ]);
    await library.isAccessible();
    await library.clicks(UNDO);
    await library.sees('Rückgängig gemacht.');
    expect(await people(person)).toEqual([]);
  });

  test('is recognized, discarded, and there again', async ({ person }) => {
    await livedIn(person, {
      people: [
        somebody({
          name: 'A. Lovelace',
          channels: [{ kind: 'linkedin', address: 'ada-lovelace' }],
        }),
      ],
    });
    const page = await person.reads(ADDRESS, JSON_LD);
    await person.takesPersonByMenu(page);
    const library = await opensForm(person);
    await library.sees('A. Lovelace gibt es schon.');
    await library.isAccessible();
    await library.clicks(['button', 'Verwerfen']);
    await library.sees('Verworfen.');
    await library.counts(PLACE, 0);
    await library.clicks(UNDO);
    await library.reads(PLACE, LINKEDIN);
    await library.writes(PLACE, 'nirgends');
    await library.presses('Enter');
    await library.sees('Das erkennt Nahbar nicht.');
    await library.isAt(PLACE);
    await library.writes(PLACE, LINKEDIN);
    // Asked once more, because what was recognized may have been corrected.
    await library.presses('Enter');
    await library.sees('A. Lovelace gibt es schon.');
    await library.clicks(['link', 'Eintrag ansehen']);
    await library.finds(['button', 'Wir haben gesprochen: A. Lovelace']);
    expect(await people(person)).toHaveLength(1);
  });

  test('is read from its card, and not from those of authors', async ({ person }) => {
    await person.takesPersonByMenu(await person.reads(ADDRESS, CARD));
    const library = await opensForm(person);
    await library.reads(NAME, 'Ada Lovelace');
    await library.reads(ROLE, 'Chief Analyst');
    await library.reads(ORGANISATION, 'Analytical Engines');
    await library.reads(PLACE, ADDRESS);
  });

  test.inBoth('is nobody where nobody is named, or all are kept out', async ({ person }) => {
    await person.takesPersonByMenu(await person.reads(ADDRESS, NOBODY));
    await toastWith(person, ADDRESS, 'Nahbar erkennt nicht, um wen es auf dieser Seite geht.');
    await person.takesPersonByMenu(await person.opens(KEPT_OUT[person.browserName]));
    await saidBeside(person, 'In diese Seite lässt der Browser Nahbar nicht hineinsehen.');
    await person.takesPersonByMenu(await person.opensLibrary('#settings'));
    await saidBeside(person, 'Das ist eine Seite von Nahbar selbst.');
    expect(await people(person)).toEqual([]);
  });

  inEnglish('is confirmed in English, by night', async ({ person }) => {
    await person.takesPersonByMenu(await person.reads(ADDRESS, JSON_LD));
    const library = await opensForm(person);
    await library.sees('From the page');
    await library.sees('nothing is entered until you add it');
    await library.isAccessible();
  });
});

describe('the popup over a page', () => {
  test.inBoth('takes its person, by keyboard', async ({ person }) => {
    await person.reads(ADDRESS, JSON_LD);
    const popup = await person.opensRealPopup();
    await expect.poll(() => popup.text()).toContain('Neutraler Hintergrund');
    await expect.poll(() => popup.hasFocus()).toBe(true);
    const at = () =>
      popup.measures(({ activeElement: it }) => it?.ariaLabel || it?.textContent?.trim());
    await waitFor('the focus on the menu', async () => {
      await popup.presses('Tab');
      return (await at()) === 'Mehr';
    });
    await popup.presses('ArrowUp');
    await expect.poll(at).not.toBe('Mehr');
    await popup.presses('p');
    await expect.poll(at).toBe('Person von dieser Seite eintragen');
    await popup.presses('Enter');
    await (await opensForm(person)).reads(PLACE, LINKEDIN);
  });
});

describe('a person in a private window', () => {
  testIn({ privateWindows: true }).inFirefox('is not even looked at', async ({ person }) => {
    const page = await person.readsPrivately(ADDRESS, JSON_LD);
    await person.takesPersonByMenu(page);
    await toastWith(person, ADDRESS, 'In private Fenster sieht Nahbar nicht hinein.');
    const kept = await person.backstage(
      `(async () => JSON.stringify(await (globalThis.browser ?? chrome).storage.session.get(null)))()`,
    );
    expect(kept).not.toContain('Lovelace');
  });
});
