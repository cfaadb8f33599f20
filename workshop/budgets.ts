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
  // By boot.js, once the quote is painted (components/page/bringRest.ts).
  { page: 'newtab.html', part: 'ever', kilobytes: 60, asked: ['chunks/newtab.js'] },
  {
    page: 'popup.html',
    part: 'ever',
    kilobytes: 45,
    // The editor comes when it is first wanted, the copy with the first write, a refusal's words
    // with the refusal; elsewhere, memory and trouble only when something is wrong with the database.
    // Of the languages a page loads one: the German words are longer.
    except:
      /\/(?:ChecklistEditor|checklistEdits|copy|whyNot|openElsewhere|ask|memory|Trouble|base\.en)-/,
  },
  // Everything that it has: one script, and the styles in it.
  { page: 'help.html', part: 'ever', kilobytes: 10 },
];

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
  const files = scriptsOf(folder, page, { asked, except })[part].map((file) => ({
    file,
    size: compressed(join(folder, file)),
  }));
  const size = files.reduce((sum, each) => sum + each.size, 0);
  const kept = size <= kilobytes;
  const verdict = kept ? 'ok' : 'OVER';
  const whole = except ? 'when opened' : PARTS[part];
  const what = `${browser.padEnd(8)} ${page.padEnd(12)} ${whole.padEnd(12)}`;
  console.log(`${what} ${size.toFixed(1).padStart(6)} of ${kilobytes} kB  ${verdict}`);
  if (!kept) {
    files.sort((a, b) => b.size - a.size);
    for (const each of files) console.log(`  ${each.size.toFixed(1).padStart(6)} kB ${each.file}`);
  }
  return kept;
}

/** In kB, as a store's download would be; extensions are read from disk, but size is still work. */
function compressed(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length / 1000;
}
