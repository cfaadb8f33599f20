import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished } from 'vitest';
import { completed, importsApart } from '../../core/backup/migrations';
import type { TableName } from '../../core/tables';
import { texts as libraryTexts } from '../../locales/de/library';
import { texts as news } from '../../locales/de/news';
import { oldDatabase, RELEASED } from '../support/oldDatabase';
import { alteredBuild, ofVersion } from './support/alteredBuild';
import { bothCopies } from './support/bothCopies';
import { leavesOldDatabase } from './support/databases';
import type { Person } from './support/person';
import { testIn } from './support/test';
import type { View } from './support/view';

/** The extension as it is, and was before: its folder is what an update changes. */
const [OLD, NEW, NEXT] = ['0.9.0', '1.0.0', '1.1.0'];
const build = alteredBuild(ofVersion(OLD));
const test = testIn({ build });

const NAME = ['textbox', 'Neuer Name'] as const;
const FIRST = ['textbox', 'Name'] as const;
const ABOUT = ['textbox', 'Thema (optional)'] as const;
const READ = ['button', news.dismiss] as const;
/** What stands on Heute once all of it is there. */
const FRESH = libraryTexts.nobody;

describe.each(RELEASED)('an update over the database of %s', (file) => {
  test.inBoth('keeps every row, what is half written, and the permissions', async ({ person }) => {
    const old = oldDatabase(file);
    const before = await permissionsOf(person);
    const library = await halfWritesPerson(person);
    await library.closes();
    await leavesOldDatabase(person, old);
    // It opens the database without upgrading it, as every page of that time would.
    await person.opens('help.html');
    await updates(person, NEW);

    const later = await person.opensLibrary('#people');
    // Rows of another time in the place of those of now are told of, and the page moves for that.
    await later.sees('Ein Teil deiner Daten ist beschädigt');
    if (old.rows.people?.length) await later.picks(['Hinzufügen', 'Jemanden eintragen']);
    await later.reads(NAME, 'Frida Kah');
    const { database } = await bothCopies(person);
    const { trash, imports } = importsApart(old.rows.trash ?? []);
    for (const [table, rows] of Object.entries({ imports, ...old.rows, trash })) {
      for (const row of table === 'witness' ? [] : rows) {
        const upgraded = completed(table as TableName, row);
        expect(Object.values(database)).toContainEqual(expect.objectContaining(upgraded));
      }
    }
    expect(await permissionsOf(person)).toEqual(before);
  });
});

describe('an update that does not wait', () => {
  test.inBoth('loses nothing that is half written in any open page', async ({ person }) => {
    const tab = await person.opens('newtab.html');
    await tab.writes(FIRST, 'Emmy Noe');
    await halfWritesPerson(person);
    const popup = await person.opensPopup();
    await popup.picks(['Mehr', 'An einen Call erinnern']);
    await popup.writes(ABOUT, 'Drehbuch, zweiter Te');
    await person.opens('help.html');
    await updates(person, NEW);

    await (await person.opens('newtab.html')).reads(FIRST, 'Emmy Noe');
    await (await person.opensLibrary('#people')).reads(NAME, 'Frida Kah');
    const again = await person.opensPopup();
    await again.picks(['Mehr', 'An einen Call erinnern']);
    await again.reads(ABOUT, 'Drehbuch, zweiter Te');
  });
});

describe('what is new', () => {
  test.inBoth('is told once after each update, and by no tab', async ({ person }) => {
    const first = await person.opensLibrary('#today');
    await first.sees(FRESH);
    expect(await first.text()).not.toContain(news.title);
    await updates(person, NEW);
    const tabs = await person.driver.browser.pages();
    const library = await person.opensLibrary('#today');
    await library.sees(news.versions[NEW as keyof typeof news.versions]);
    await library.isAccessible();
    expect(await person.driver.browser.pages()).toHaveLength(tabs.length + 1);
    await (await person.opensLibrary('#people')).finds(NAME);
    await library.clicks(READ);
    await library.doesNotSee(news.title);
    await library.isAt(['heading', 'Heute']);
    await library.reloads();
    await library.sees(FRESH);
    expect(await library.text()).not.toContain(news.title);

    tellsIn(NEXT, 'Der nächste Satz.');
    await updates(person, NEXT);
    const later = await person.opensLibrary('#today');
    await later.sees('Der nächste Satz.');
    await later.doesNotSee(news.versions[NEW as keyof typeof news.versions]);
  });
});

/** The folder of the build is of that version by now, and the browser takes it. */
async function updates(person: Person, version: string | undefined): Promise<void> {
  onTestFinished(() => ofVersion(OLD)(build));
  ofVersion(version as string)(build);
  await person.isUpdated();
}

/** In the library, in the form for another person. */
async function halfWritesPerson(person: Person): Promise<View> {
  const library = await person.opensLibrary('#people');
  await library.writes(NAME, 'Frida Kah');
  return library;
}

function permissionsOf(person: Person): Promise<unknown> {
  return person.backstage('(globalThis.browser ?? chrome).permissions.getAll()');
}

/** Gives the build one more version that has something to tell. */
function tellsIn(version: string | undefined, sentence: string): void {
  const chunks = join(build, 'chunks');
  const of = Object.values(news.versions)[0] as string;
  const file = readdirSync(chunks).find((each) =>
    readFileSync(join(chunks, each), 'utf8').includes(of),
  );
  const path = join(chunks, file as string);
  const script = readFileSync(path, 'utf8');
  writeFileSync(path, script.replace('versions:{', `versions:{"${version}":"${sentence}",`));
}
