import { posix } from 'node:path';

/** The floors of the house, and the floors below each that it may stand on. */
const FLOORS: Record<string, readonly string[]> = {
  entrypoints: ['components', 'locales', 'store', 'platform', 'content', 'core', 'styles'],
  components: ['locales', 'store', 'platform', 'content', 'core', 'styles'],
  locales: ['platform', 'core'],
  store: ['platform', 'content', 'core'],
  platform: ['core'],
  content: ['core'],
  core: [],
};

/** The folders that make up the extension. */
export const floors = Object.keys(FLOORS);

const IMPORT = /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*'([^']+)'|\bimport\(?\s*'([^']+)'/g;

const TYPES_ONLY = /^\s*(?:import|export)\s+type\b/;

interface Ban {
  pattern: RegExp;
  /** The files that the ban is for, or the only ones that are free of it. */
  within?: RegExp;
  except?: RegExp;
  because: string;
}

/**
 * The help page is for when the house has fallen in, and leans on none of its floors: it reads each
 * storage raw, also such as platform/ has no verb for.
 */
const HELP = /^entrypoints\/help\//;

/**
 * Where the addresses of other people are read and made. The hosts of the platforms are a fact
 * about them; nothing is requested from there until the user opens a link.
 */
const LINKS = /^core\/(?:people\/(?:channel\w*|readChannel|reach)|calls\/room)\.ts$/;

const BANS: readonly Ban[] = [
  {
    pattern: /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/,
    within: /^core\//,
    because:
      'core/ has no clock of its own: take the time as a parameter, so that a test can set it.',
  },
  {
    pattern: /\bMath\.random\b|\bcrypto\./,
    within: /^core\//,
    because:
      'core/ has no chance of its own: take a `Random` as a parameter, so that a test can set it.',
  },
  {
    pattern: /\b(?:document|window|localStorage|navigator|indexedDB)\./,
    within: /^(?:core|content)\//,
    because: 'core/ and content/ know no browser: let the caller pass in what it found there.',
  },
  {
    pattern: /\b(?:localStorage|sessionStorage)\b/,
    within: /^(?:entrypoints|components|store|locales)\//,
    except: HELP,
    because:
      "only platform/ touches the browser's storage: see platform/bootCache.ts and drafts.ts.",
  },
  {
    pattern:
      /(?<!type .*)from '(?:wxt\/browser|webextension-polyfill)'|\b(?:browser|chrome)\.\w+\./,
    except: /^platform\//,
    because: 'only platform/ speaks to the browser: add a verb there and call it.',
  },
  {
    pattern: /'(?:wxt\/browser|@wxt-dev\/browser)'/,
    within: /^platform\//,
    because: 'there is one way to the browser: import `webextension-polyfill`.',
  },
  {
    pattern: /from 'dexie\b/,
    except: /^store\/(?:database|dexie\.d)\.ts$/,
    because: 'only store/database.ts knows Dexie, so that no first paint waits for it.',
  },
  {
    pattern: /from 'valibot'/,
    except:
      /^(?:content\/\w*(?:Schema|fields|contentError)\w*|store\/answerMessages|core\/(?:\w+\/)?\w*[sS]chemas?)\.ts$/,
    because:
      'schemas are checked when the extension is built; only the background and the import load the library.',
  },
  {
    pattern: /'papaparse\b/,
    except: /^core\/files\/tableRows\.ts$/,
    because:
      'only core/files/tableRows.ts knows Papa Parse, with everything off that guesses, ' +
      'downloads or starts a worker: take `tableSlices` from there.',
  },
  {
    pattern: /'ical\.js\b/,
    except: /^core\/(?:people\/import\/vcardCards|calls\/calendar\/\w+)\.ts$/,
    because:
      'only core/people/import/vcardCards.ts and core/calls/calendar/ know ical.js, and survive ' +
      'what it throws: take `propertyIn` from the one, ask the other beside the page.',
  },
  {
    pattern:
      /(?:^|\n)\s*import (?!type\b|\{ (?:german|english) \} from '\.\.\/formats\.ts')|\bimport\(|\bexport\b[^;=]*\bfrom\b/,
    within: /^locales\/(?:de|en)\//,
    because:
      'the pages wait for their words: a file of words imports types and formats.ts alone, or it might wait for the page.',
  },
  {
    pattern:
      /\binnerHTML\b|\bouterHTML\b|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write/,
    because: 'text from outside is text: let Preact or `textContent` put it on the page.',
  },
  {
    // Up to the next line that begins where that of the effect does.
    pattern: /\buseEffect\((?:(?!\n {2}\S)[\s\S])*?\.(?:focus|select|scrollIntoView)\(/,
    // One's dialog is opened by an effect of what is around its parts, and nothing in it has the focus before; the
    // other waits until what was pressed has gone from another part of the page.
    except: /^components\/(?:people\/MergeDialog|greenroom\/Picture)\.tsx$/,
    because:
      'an effect comes after the paint, and a quick key may come before it: move the focus in ' +
      'useLayoutEffect, or by useFocusOnChange of components/page/focus.ts.',
  },
  {
    pattern: /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/,
    except: /^platform\/greenroom\/network\.ts$/,
    because:
      "Nahbar makes no network request. Only platform/greenroom/network.ts reads the extension's own files.",
  },
  {
    pattern: /\bhttps?:\/\//,
    except: LINKS,
    because:
      'Nahbar names no host. A link that people open themselves, to reach somebody, is read in ' +
      'core/people/readChannel.ts and made in core/people/reach.ts, and the address of a call is known ' +
      'in core/calls/room.ts: take it from there.',
  },
];

/** A file that is imported by few, and who they are. Its types are for everybody. */
interface Door {
  to: string;
  /** The only files that may import more than types from it. */
  from: RegExp;
  because: string;
}

const BESIDE_THE_PAGE =
  'a long file would hold a page up, and no page wants the libraries that read it: ' +
  'the workers of entrypoints/ (contacts, calendar, quotes, backup) read it beside the page. For types, write `import type`.';

const DOORS: readonly Door[] = [
  {
    to: 'core/people/import/readContacts.ts',
    from: /^entrypoints\/contactsWorker\.ts$/,
    because: BESIDE_THE_PAGE,
  },
  {
    to: 'core/calls/calendar/readCalendar.ts',
    from: /^entrypoints\/calendarWorker\.ts$/,
    because: BESIDE_THE_PAGE,
  },
  {
    to: 'core/quotes/deckFile/readDeckFile.ts',
    from: /^entrypoints\/quotesWorker\.ts$/,
    because: BESIDE_THE_PAGE,
  },
  {
    to: 'core/backup/parse.ts',
    from: /^entrypoints\/backupWorker\.ts$/,
    because: BESIDE_THE_PAGE,
  },
];

/**
 * What is wrong with a file by the rules of `docs/architecture.md`, a sentence each.
 *
 * @param file its path from the project's root, with `/`
 */
export function complaintsOf(file: string, source: string): string[] {
  return [
    ...nameComplaints(file),
    ...importComplaints(file, source),
    ...banComplaints(file, source),
  ];
}

function nameComplaints(file: string): string[] {
  return /\b(?:utils?|helpers?|misc|common)\b|\bindex\.tsx?$/i.test(file)
    ? [`${file}: name the file for what is in it; this name could hold anything.`]
    : [];
}

function importComplaints(file: string, source: string): string[] {
  const floor = floorOf(file);
  return [...source.matchAll(IMPORT)].flatMap((match) => {
    const target = match[1] ?? match[2] ?? '';
    if (!target.startsWith('.')) return [];
    const imported = posix.join(posix.dirname(file), target);
    const closed = TYPES_ONLY.test(match[0]) ? [] : doorComplaints(file, imported);
    const below = floorOf(imported);
    if (below === floor || FLOORS[floor]?.includes(below)) return closed;
    return [
      ...closed,
      `${file} imports ${imported}: ${floor}/ stands below ${below}/ or beside it. Turn the arrow ` +
        'round: pass in what is needed, or move it to a floor that both stand on.',
    ];
  });
}

function doorComplaints(file: string, imported: string): string[] {
  return DOORS.filter(({ to, from }) => to === imported && !from.test(file)).map(
    ({ because }) => `${file} imports ${imported}: ${because}`,
  );
}

function banComplaints(file: string, source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
  return BANS.filter(
    ({ pattern, within, except }) =>
      (within?.test(file) ?? true) && !except?.test(file) && pattern.test(code),
  ).map(({ because }) => `${file}: ${because}`);
}

function floorOf(file: string): string {
  return file.split('/')[0] ?? '';
}
