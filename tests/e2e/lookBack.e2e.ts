import { describe, expect } from 'vitest';
import type { Contact } from '../../core/people/person';
import { person as somebody } from '../core/people/people';
import { livedIn } from './support/livedIn';
import type { Person } from './support/person';
import { inEnglish, test } from './support/test';
import type { View } from './support/view';

/** Noon of a day of this month, or of one so many months before. */
function noonOf(monthsBefore: number, day: number): Date {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth() - monthsBefore, day, 12);
}

const nameOf = (monthsBefore: number, locale = 'de-DE') =>
  noonOf(monthsBefore, 1).toLocaleDateString(locale, { month: 'long', year: 'numeric' });

const [LAST, BEFORE, EARLIEST] = [nameOf(1), nameOf(2), nameOf(3)];

const spoke = (personId: string, at: Date, more: Partial<Contact> = {}): Contact => ({
  ...{ id: `${personId}${at.getTime()}`, personId, at: at.getTime(), channel: null, note: '' },
  ...more,
});

/** Two people, and four contacts in three months; the one of this month is none to look back at. */
const livedForMonths = (person: Person) =>
  livedIn(person, {
    people: [somebody(), somebody({ id: 'bob', name: 'Bob Marlow' })],
    contacts: [
      spoke('bob', noonOf(3, 9), { note: 'Ganz am Anfang.' }),
      spoke('bob', noonOf(1, 2), { channel: 'in-person' }),
      spoke('ada', noonOf(1, 4), { channel: 'telegram', note: '<b>Leipzig</b> hat geklappt.' }),
      spoke('ada', noonOf(1, 20), { channel: 'video-call' }),
      spoke('ada', noonOf(0, 1), { note: 'Das ist noch nicht vorbei.' }),
    ],
  });

const heading = (library: View) =>
  library.page.evaluate(() => document.querySelector('main h2')?.textContent);

/** Goes to a thing without the mouse, and presses Enter there. */
async function enters(library: View, link: string): Promise<void> {
  await (await library.finds(['link', link])).focus();
  await library.presses('Enter');
}

describe('looking back', () => {
  test.inBoth('goes month by month, by keyboard, and counts nothing', async ({ person }) => {
    await livedForMonths(person);
    const library = await person.opensLibrary();
    await enters(library, 'Rückblick');
    await library.sees('<b>Leipzig</b> hat geklappt.');
    expect(await heading(library)).toBe(`Dein ${LAST}`);
    await library.isAccessible();
    const text = await library.text();
    // By their first contact, and neither by how many there were nor by name.
    expect(text.indexOf('Bob Marlow')).toBeLessThan(text.indexOf('Ada Lovelace'));
    expect(text).toContain('Telegram · Videocall');
    expect(text).not.toContain('noch nicht vorbei');
    await enters(library, nameOf(0));
    await library.sees('Das ist noch nicht vorbei.');
    // Nothing follows the month that is going on.
    await library.counts(['link', nameOf(-1)], 0);
    await enters(library, LAST);
    await library.sees('<b>Leipzig</b> hat geklappt.');

    await enters(library, BEFORE);
    await library.sees('In diesem Monat steht nichts im Verlauf.');
    await library.isAt(['heading', `Dein ${BEFORE}`]);
    await library.isAccessible();
    await enters(library, EARLIEST);
    await library.sees('Ganz am Anfang.');
    await library.counts(['link', nameOf(4)], 0);
    await library.reloads();
    await library.sees('Ganz am Anfang.');
    await enters(library, 'Bob Marlow');
    await library.finds(['button', 'Wir haben gesprochen: Bob Marlow']);
    // The way back is that of the browser.
    await library.page.goBack();
    await library.sees('Ganz am Anfang.');
  });

  test('is offered on the first days of a month, if there was a contact', async ({ person }) => {
    const library = await person.opens('manifest.json');
    await library.page.evaluateOnNewDocument((now) => {
      const RealDate = Date;
      const shift = now - RealDate.now();
      globalThis.Date = class extends RealDate {
        constructor(...given: unknown[]) {
          if (given.length === 0) super(RealDate.now() + shift);
          else super(...(given as []));
        }
        static override now = () => RealDate.now() + shift;
      } as DateConstructor;
    }, noonOf(0, 7).getTime());
    const offer = `Dein ${noonOf(1, 1).toLocaleDateString('de-DE', { month: 'long' })}`;
    await library.page.goto(`${person.origin}/library.html`);
    await library.sees('Noch ein leeres Blatt.');
    await library.counts(['link', offer], 0);
    await livedForMonths(person);
    await library.comesToFront();
    await library.isAccessible();
    await library.clicks(['link', offer]);
    await library.sees('hat geklappt.');
    expect(await heading(library)).toBe(`Dein ${LAST}`);
  });

  test('begins with this month where nobody is in the last one', async ({ person }) => {
    await livedIn(person, {
      people: [somebody()],
      contacts: [spoke('ada', noonOf(2, 9)), spoke('ada', noonOf(0, 1), { note: 'Endlich.' })],
    });
    const library = await person.opensLibrary('#month');
    await library.sees('Endlich.');
    expect(await heading(library)).toBe(`Dein ${nameOf(0)}`);
  });

  inEnglish('speaks English, by night', async ({ person }) => {
    const library = await person.opensLibrary('#month/1999-12');
    await library.sees('Your December 1999');
    await library.sees('Nothing is noted for this month.');
    await library.isAccessible();
    await library.clicks(['link', 'Today']);
    await library.clicks(['link', 'Looking back']);
    // There is nothing from before.
    await library.sees(`Your ${nameOf(0, 'en-GB')}`);
  });
});
