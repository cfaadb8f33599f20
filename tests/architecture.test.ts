import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { complaintsOf, floors } from './support/houseRules.ts';

const files = globSync(`{${floors.join(',')}}/**/*.{ts,tsx}`).map((file) =>
  file.replaceAll('\\', '/'),
);

describe('the house', () => {
  it('has been found', () => {
    for (const floor of floors) expect(files.some((file) => file.startsWith(floor))).toBe(true);
  });

  it.each(files)('%s keeps the rules', (file) => {
    expect(complaintsOf(file, readFileSync(file, 'utf8'))).toEqual([]);
  });
});

describe('the look', () => {
  const names = (file: string) => readFileSync(file, 'utf8').match(/--[\w-]+(?=:)/g) ?? [];

  // Whatever is inside such an element would lose the token: a button without an edge, for one.
  it('declares a token once: no module gives its name to something else', () => {
    const tokens = new Set(names('styles/tokens.css'));
    const anew = globSync('{components,entrypoints}/**/*.css').flatMap((file) =>
      names(file).flatMap((name) => (tokens.has(name) ? [`${file} declares ${name}`] : [])),
    );
    expect(anew).toEqual([]);
  });
});

describe('the rules', () => {
  it.each([
    ['core/a.ts', "import { b } from '../store/b.ts';", 'core/ stands below store/'],
    ['core/a.ts', "import type { B } from '../content/b.ts';", 'core/ stands below content/'],
    [
      'store/a.ts',
      "import {\n  b,\n} from '../components/b.tsx';",
      'store/ stands below components/',
    ],
    ['store/a.ts', "const b = await import('../components/b.tsx');", 'store/ stands below'],
    ['platform/a.ts', "export { b } from '../store/b.ts';", 'platform/ stands below store/'],
    ['content/a.ts', "import { b } from '../platform/b.ts';", 'content/ stands below platform/'],
    ['core/a.ts', 'const now = Date.now();', 'core/ has no clock'],
    ['core/a.ts', 'const now = new Date();', 'core/ has no clock'],
    ['core/a.ts', 'const random = Math.random;', 'core/ has no chance'],
    ['core/a.ts', 'document.title;', 'know no browser'],
    ['components/a.ts', 'localStorage.getItem("a");', 'storage'],
    ['components/a.ts', "import { browser } from 'wxt/browser';", 'only platform/ speaks'],
    ['store/a.ts', "import browser from 'webextension-polyfill';", 'only platform/ speaks'],
    ['entrypoints/help/a.ts', 'chrome.storage.local.clear();', 'only platform/ speaks'],
    ['platform/a.ts', "import { browser } from 'wxt/browser';", 'one way to the browser'],
    ['entrypoints/a.ts', 'chrome.tabs.create({});', 'only platform/ speaks'],
    ['store/a.ts', "import Dexie from 'dexie';", 'only store/database.ts'],
    ['components/a.ts', "import * as v from 'valibot';", 'checked when the extension is built'],
    ['core/people/import/linkedin.ts', "import Papa from 'papaparse';", 'knows Papa Parse'],
    ['store/a.ts', "const papa = await import('papaparse');", 'knows Papa Parse'],
    ['core/people/import/vcard.ts', "import ICAL from 'ical.js';", 'know ical.js'],
    ['core/calls/reminder.ts', "import ICAL from 'ical.js';", 'know ical.js'],
    ['components/a.tsx', "import ICAL from 'ical.js/dist/ical.min.js';", 'know ical.js'],
    [
      'store/people/a.ts',
      "import {\n  readContacts,\n} from '../../core/people/import/readContacts.ts';",
      'beside the page',
    ],
    [
      'components/people/a.ts',
      "const all = await import('../../core/people/import/readContacts.ts');",
      'beside the page',
    ],
    [
      'entrypoints/a.ts',
      "import { type Progress, readContacts } from '../core/people/import/readContacts.ts';",
      'beside the page',
    ],
    ['core/people/import/a.ts', "export * from './readContacts.ts';", 'beside the page'],
    [
      'store/a.ts',
      "import { answer } from '../core/people/import/readContacts.ts';",
      'beside the page',
    ],
    [
      'store/a.ts',
      "import { answer } from '../core/calls/calendar/readCalendar.ts';",
      'beside the page',
    ],
    [
      'components/a.tsx',
      "const all = await import('../core/calls/calendar/readCalendar.ts');",
      'beside the page',
    ],
    ['components/a.tsx', 'element.innerHTML = note;', 'text from outside is text'],
    ['components/a.tsx', '  useEffect(() => first.current?.focus(), []);', 'before it'],
    [
      'components/a.tsx',
      '  useEffect(() => {\n    if (isNew) {\n      row?.scrollIntoView();\n    }\n  }, [isNew]);',
      'before it',
    ],
    ['store/a.ts', "fetch('/deck.json');", 'no network request'],
    ['core/people/reach.ts', "fetch('/deck.json');", 'no network request'],
    ['core/people/person.ts', "open('https://example.org');", 'names no host'],
    ['core/people/reachable.ts', "open('https://example.org');", 'names no host'],
    ['core/quotes/channel.ts', "open('http://example.org');", 'names no host'],
    ['components/people/reach.ts', "open('https://example.org');", 'core/people/reach.ts'],
    ['locales/de/a.ts', "import { b } from './b.ts';", 'imports types and formats.ts alone'],
    ['locales/en/a.ts', "export { b } from './b.ts';", 'imports types and formats.ts alone'],
    ['components/utils.ts', '', 'name the file for what is in it'],
    ['components/quotes/index.tsx', '', 'name the file for what is in it'],
  ])('forbid in %s: %j', (file, source, complaint) => {
    expect(complaintsOf(file, source).join()).toContain(complaint);
  });

  it.each([
    ['components/a.tsx', "import { b } from '../store/b.ts';\nimport c from './c.module.css';"],
    ['core/a.ts', '// Date.now() is not for core/.\nconst day = new Date(now);'],
    ['store/database.ts', "import { Dexie } from 'dexie';"],
    ['core/people/reach.ts', "const url = 'https://example.org/' + name;"],
    ['core/people/readChannel.ts', "const page = new URL('https://' + text);"],
    ['core/files/tableRows.ts', "import Papa from 'papaparse';"],
    ['core/people/import/vcardCards.ts', "import ICAL from 'ical.js';"],
    ['core/calls/calendar/recurrence.ts', "import ICAL from 'ical.js';"],
    [
      'entrypoints/contactsWorker.ts',
      "import { answer } from '../core/people/import/readContacts.ts';",
    ],
    [
      'entrypoints/calendarWorker.ts',
      "import { answer } from '../core/calls/calendar/readCalendar.ts';",
    ],
    [
      'store/people/a.ts',
      "import type { Progress } from '../../core/people/import/readContacts.ts';\n" +
        "import { readContacts } from './readContacts.ts';",
    ],
    [
      'components/a.tsx',
      '  useEffect(() => list.prepare(), []);\n  useLayoutEffect(() => first.current?.focus(), []);',
    ],
    ['locales/de/a.ts', "import type { B } from '../en/a.ts';\nexport const texts: B = {};"],
    ['locales/de/a.ts', "import { german } from '../formats.ts';"],
    ['locales/a.ts', "import { b } from './b.ts';"],
    ['platform/tabs.ts', "import browser from 'webextension-polyfill';\nbrowser.tabs.create({});"],
  ])('allow in %s: %j', (file, source) => {
    expect(complaintsOf(file, source)).toEqual([]);
  });
});
