/**
 * Twenty-five faults that somebody could make in a hurry and that people would feel, on every floor.
 * Whatever is done to the tests, each of them has to turn one red.
 */

/** What is run on the broken product. */
export type Check =
  /** Files of unit tests. */
  | { unit: readonly string[] }
  /** One test in a browser, by its file and a part of its name, on a build of its own. */
  | { file: string; test: string; browser: 'chromium' | 'firefox' }
  /** The budgets of the built pages. */
  | { tool: 'budgets' };

export interface Break {
  /** What goes wrong, in plain words. */
  name: string;
  file: string;
  /** The text that is in the file, once. */
  sound: string;
  /** What stands in its place. */
  faulty: string;
  check: Check;
}

export const BREAKS: readonly Break[] = [
  // What is true.
  {
    name: 'somebody who is to be left in peace for a while is named all the same',
    file: 'core/people/rhythm.ts',
    sound: 'return Math.max(addedAt, restsUntil ?? addedAt);',
    faulty: 'return addedAt;',
    check: { unit: ['tests/core/people/rhythm.test.ts'] },
  },
  {
    name: 'a page of help on the host of a provider is taken for a call',
    file: 'core/calls/rooms/whereby.ts',
    sound: ' && !NO_ROOMS.test(name.toLowerCase())',
    faulty: '',
    check: { unit: ['tests/core/calls/rooms/room.test.ts'] },
  },
  {
    name: 'a step that is not for this user comes again',
    file: 'core/steps/pool.ts',
    sound: '!hidden.has(id) && ',
    faulty: '',
    check: { unit: ['tests/core/steps/choose.test.ts'] },
  },
  {
    name: 'the quote that ends a round begins the next',
    file: 'core/quotes/round.ts',
    sound: 'return first === last && second !== undefined ? { ...round, opener: second } : round;',
    faulty: 'return first === second ? { ...round, opener: second ?? null } : round;',
    check: { unit: ['tests/core/quotes/round.test.ts'] },
  },
  {
    name: 'merging a backup writes over what was changed since',
    file: 'core/backup/mergeByName.ts',
    sound: "return known === undefined || (preference === 'backup' && !sameValue(known, row));",
    faulty: 'return known === undefined || preference === undefined || !sameValue(known, row);',
    check: { unit: ['tests/core/backup/merge.test.ts'] },
  },
  {
    name: 'an exported table hands formulas to the spreadsheet',
    file: 'core/files/formulaGuard.ts',
    sound: "const FORMULA = /(^|;\\s*)(?='*[=+\\-@＝＋－＠\\t\\r\\n])/g;",
    faulty: "const FORMULA = /(^|;\\s*)(?='*[=+＝＋\\t\\r\\n])/g;",
    check: { unit: ['tests/core/quotes/deckFile/writeDeckFile.test.ts'] },
  },

  // What is remembered.
  {
    name: 'undo of a removed favourite forgets its note',
    file: 'store/quotes/favourites.ts',
    sound: 'restore: (rows, favourite) => rows.favourites.put(favourite),',
    faulty: "restore: (rows, favourite) => rows.favourites.put({ ...favourite, note: '' }),",
    check: {
      file: 'tests/e2e/favourites.e2e.ts',
      test: 'is removed, and comes back with its note',
      browser: 'chromium',
    },
  },
  {
    name: 'undo of an act takes back what was changed after it',
    file: 'store/undo.ts',
    sound: 'back: cameOrWent ? now : withoutChange(now, before, after), isLeft: true',
    faulty: 'back: cameOrWent ? now : before, isLeft: true',
    check: { unit: ['tests/store/undo.test.ts', 'tests/store/undo.long.test.ts'] },
  },
  {
    name: 'what was removed stays in the replica, and comes back with it',
    file: 'store/replica/replica.ts',
    sound: 'const values = changes.map((change) => [rowKeyOf(change), change.row]);',
    faulty:
      'const values = changes.filter(({ row }) => row).map((change) => [rowKeyOf(change), change.row]);',
    check: { unit: ['tests/store/replica.test.ts'] },
  },
  {
    name: 'an act is said to be saved before the replica has it',
    file: 'store/replica/replicatedDatabase.ts',
    sound: 'if (done) await followInReplica(',
    faulty: 'if (done) void followInReplica(',
    check: { unit: ['tests/store/replicatedDatabase.test.ts'] },
  },
  {
    name: 'what comes back from the trash is written over what is there again',
    file: 'store/restoreTrash.ts',
    sound: "refuse((await table.get(row.id)) !== undefined, 'thereAlready');",
    faulty: '',
    check: { unit: ['tests/store/trash.test.ts', 'tests/store/restoreTrash.test.ts'] },
  },

  // The browser.
  {
    name: 'a half-written note is gone with its tab',
    file: 'platform/drafts.ts',
    sound: 'else localStorage.setItem(',
    faulty: 'else sessionStorage.setItem(',
    check: {
      file: 'tests/e2e/favourites.e2e.ts',
      test: 'that is half written outlives its tab',
      browser: 'firefox',
    },
  },

  // What people see and hear.
  {
    name: 'the focus is lost when a row is removed',
    file: 'components/page/focus.ts',
    sound:
      "return twin ?? document.querySelector<HTMLElement>('main h1[tabindex], main form input');",
    faulty: "return document.querySelector<HTMLElement>('main h1[tabindex], main form input');",
    check: {
      file: 'tests/e2e/nextCalls.e2e.ts',
      test: 'is noted in the popup, changed in place, removed, and brought back',
      browser: 'chromium',
    },
  },
  {
    name: 'the next quote is not read aloud',
    file: 'components/quotes/newTab.ts',
    sound: 'announce(next ? ',
    faulty: 'if (!next) announce(next ? ',
    check: {
      file: 'tests/e2e/newTab.e2e.ts',
      test: 'changes by button and by key, forth and back, and is read aloud',
      browser: 'chromium',
    },
  },
  {
    name: 'with nothing selected, “remove” can be pressed',
    file: 'components/quotes/SelectionBar.tsx',
    sound: 'disabled={none} onClick={() => void remove()}',
    faulty: 'onClick={() => void remove()}',
    check: {
      file: 'tests/e2e/ownQuotes.e2e.ts',
      test: 'is searched, filtered by deck and tag, and changed several at a time',
      browser: 'firefox',
    },
  },
  {
    name: 'a note that could not be saved does not say why',
    file: 'components/page/useSavedText.ts',
    sound: 'setRefusal(refusalText(error));',
    faulty: 'console.warn(refusalText(error));',
    check: {
      file: 'tests/e2e/favourites.e2e.ts',
      test: 'of 100,000 characters is refused in a sentence, and stays to be shortened',
      browser: 'chromium',
    },
  },
  {
    name: 'the button that closes a notice has no name',
    file: 'components/page/Notices.tsx',
    sound: 'aria-label={words.page.close}',
    faulty: '',
    check: {
      file: 'tests/e2e/favourites.e2e.ts',
      test: 'is removed, and comes back with its note',
      browser: 'chromium',
    },
  },

  // What is said.
  {
    name: 'a sentence of the English interface is left in German',
    file: 'locales/en/page.ts',
    sound: "undone: 'Undone.'",
    faulty: "undone: 'Rückgängig gemacht.'",
    check: { unit: ['tests/locales/languages.test.ts'] },
  },
  {
    name: 'a quote is trimmed inside, without a mark',
    file: 'content/quotes/netzwerken-digital.json',
    sound: 'direkt mit Leuten in Kontakt zu treten',
    faulty: 'mit Leuten in Kontakt zu treten',
    check: { unit: ['tests/content/netzwerkenDigital.test.ts'] },
  },

  // Behind the pages.
  {
    name: 'the background does not hear of a new reminder',
    file: 'entrypoints/background.ts',
    sound: 'lookAtReminders,\n    enterCall',
    faulty: 'lookAtReminders: async () => {},\n    enterCall',
    check: {
      file: 'tests/e2e/nextCalls.e2e.ts',
      test: 'that was said, or could not be, is put away',
      browser: 'chromium',
    },
  },
  {
    name: 'no snapshot is taken from day to day',
    file: 'entrypoints/background.ts',
    sound: 'emptyExpiredTrash(reconciler, keepSnapshot, Date.now())',
    faulty: 'emptyExpiredTrash(reconciler, async () => {}, Date.now())',
    check: {
      file: 'tests/faults/background.fault.ts',
      test: 'of a snapshot',
      browser: 'chromium',
    },
  },

  // Before the first paint.
  {
    name: 'a new tab flashes white at night',
    file: 'entrypoints/boot.ts',
    sound: 'applyFirstLook();',
    faulty: 'document.documentElement.lang = navigator.language.slice(0, 2);',
    check: {
      file: 'tests/e2e/settings.e2e.ts',
      test: 'are kept by the first paint: nothing flashes white at night',
      browser: 'chromium',
    },
  },

  // What the browser and the stores are told.
  {
    name: 'the policy lets pages reach the network',
    file: 'workshop/bundle/policies.ts',
    sound: `'connect-src': "'none'"`,
    faulty: `'connect-src': "'self' https:"`,
    check: { unit: ['tests/workshop/bundle/policies.test.ts'] },
  },
  {
    name: 'the settings ask a server for a picture',
    file: 'components/settings/About.tsx',
    sound: '<h2>{texts.privacy}</h2>',
    faulty: '<h2>{texts.privacy}</h2><img src="https://count.example.org/a.gif" alt="" />',
    check: {
      file: 'tests/e2e/settings.e2e.ts',
      test: 'are chosen with the keyboard alone',
      browser: 'chromium',
    },
  },
  {
    name: 'the database comes before the first paint',
    file: 'entrypoints/boot.ts',
    sound: "import { QuoteElement } from '../components/quotes/QuoteElement.ts';",
    faulty: `import { QuoteElement } from '../components/quotes/QuoteElement.ts';
import { openDatabase } from '../store/database.ts';
openDatabase(() => {}).catch(() => {});`,
    check: { tool: 'budgets' },
  },
];
