/**
 * How much JavaScript the built pages may load, in kB (1,000 bytes) after gzip. Fails with the files
 * of every page that is over its budget. Needs both builds.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type PageScripts, scriptsOf } from './moduleGraph.ts';
import { outputOf } from './run.ts';

interface Budget {
  page: string;
  part: keyof PageScripts;
  kilobytes: number;
  /** See `scriptsOf`. */
  asked?: string[];
  /** See `scriptsOf`: what opening the page does not load, by the names of the chunks. */
  except?: RegExp;
}

const BUDGETS: Budget[] = [
  { page: 'newtab.html', part: 'first', kilobytes: 12 },
  // By boot.js and firstPanel.js, once they have painted (components/page/bringRest.ts).
  { page: 'newtab.html', part: 'ever', kilobytes: 100, asked: ['chunks/newtab.js'] },
  { page: 'popup.html', part: 'first', kilobytes: 6 },
  {
    page: 'popup.html',
    part: 'ever',
    kilobytes: 100,
    asked: ['chunks/popup.js'],
    // What a button opens comes with the button, the line on the next call once the list stands, and the question after a call when there is one; the
    // copy with the first write, a refusal's words with the refusal; elsewhere, memory and trouble
    // only when something is wrong with the database. What a kind of call has beyond the base list
    // comes where such a kind was chosen (0.3 kB).
    except: anyOf(
      ...[
        'parts',
        'kindWords',
        'ChecklistEditor',
        'checklistEdits',
        'NextCalls',
        'NextCallLine',
        'nextCalls',
        'nextCall',
        'whenSaid',
        'BesideCall',
        'aboutCall',
        'AfterCall',
      ],
      ...[
        'answerCall',
        'people',
        'PersonPicker',
        'copy',
        'whyNot',
        'openElsewhere',
        'ask',
        'memory',
      ],
      ...['Trouble', 'interview', 'client', 'team', 'one-to-one', 'stage'],
    ),
  },
  // Everything that it has: one script, and the styles in it.
  { page: 'help.html', part: 'ever', kilobytes: 10 },
];

/** The files with these names, in whatever language. */
function anyOf(...names: string[]): RegExp {
  return new RegExp(`/(?:${names.join('|')})(?:\\.(?:de|en))?-[^/]*$`);
}

const PARTS: Record<keyof PageScripts, string> = { first: 'first paint', ever: 'everything' };

const broken = (['chrome', 'firefox'] as const).flatMap((browser) =>
  BUDGETS.filter((budget) => !keeps(browser, budget)),
);
if (broken.length > 0) process.exitCode = 1;

/** Prints the row of a budget, and the files if it is broken. */
function keeps(
  browser: 'chrome' | 'firefox',
  { page, part, kilobytes, asked, except }: Budget,
): boolean {
  const folder = outputOf(browser);
  const files = scriptsOf(folder, page, { asked, except: except ? [except] : [] })[part].map(
    (file) => ({ file, size: compressed(join(folder, file)) }),
  );
  const size = files.reduce((sum, each) => sum + each.size, 0);
  const kept = size <= kilobytes;
  const whole = except ? 'when opened' : PARTS[part];
  const what = `${browser.padEnd(8)} ${page.padEnd(12)} ${whole.padEnd(12)}`;
  console.log(
    `${what}  ${size.toFixed(1).padStart(5)} of ${kilobytes} kB  ${kept ? 'ok' : 'OVER'}`,
  );
  if (!kept) files.sort((a, b) => b.size - a.size);
  for (const each of kept ? [] : files) {
    console.log(`  ${each.size.toFixed(1).padStart(6)} kB ${each.file}`);
  }
  return kept;
}

/** In kB, as a store's download would be; extensions are read from disk, but size is still work. */
function compressed(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length / 1000;
}
