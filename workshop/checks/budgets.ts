/**
 * Checks how much each built page loads: JavaScript in kB (1,000 bytes) after gzip, and number of
 * files. Lists the files of every page over its budget. Then how large the whole extension is. Needs both builds.
 */
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { outputOf } from '../run.ts';
import { loadedBy, type PageFiles } from './moduleGraph.ts';

interface Budget {
  page: string;
  part: keyof PageFiles;
  /** Of JavaScript. */
  kilobytes: number;
  /** Of any kind, with the page itself. */
  files?: number;
}

const BUDGETS: Budget[] = [
  // The first paint waits for this.
  { page: 'newtab.html', part: 'first', kilobytes: 6, files: 3 },
  { page: 'popup.html', part: 'first', kilobytes: 6, files: 3 },
  // A safeguard: both languages, and everything loaded on demand.
  { page: 'newtab.html', part: 'ever', kilobytes: 140 },
  { page: 'popup.html', part: 'ever', kilobytes: 104 },
  // One script, with its styles in it.
  { page: 'help.html', part: 'ever', kilobytes: 13 },
];

/** Of the unpacked extension, in MB (1,000,000 bytes): what only the camera check needs, and everything else. */
const MEGABYTES = { camera: 6, else: 2 };

for (const browser of ['chrome', 'firefox'] as const) {
  for (const budget of BUDGETS) check(outputOf(browser), browser, budget);
  checkWhole(outputOf(browser), browser);
}

function checkWhole(folder: string, browser: string): void {
  const sizes = { camera: 0, else: 0 };
  for (const file of globSync('**/*', { cwd: folder, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    const part = path.slice(folder.length).includes('greenroom') ? 'camera' : 'else';
    sizes[part] += statSync(path).size / 1e6;
  }
  for (const part of ['camera', 'else'] as const) {
    const isKept = sizes[part] <= MEGABYTES[part];
    console.log(
      `${browser.padEnd(8)} ${part === 'camera' ? 'the camera check' : 'everything else '}    ` +
        `${sizes[part].toFixed(2)} of ${MEGABYTES[part]} MB  ${isKept ? 'ok' : 'OVER'}`,
    );
    if (!isKept) process.exitCode = 1;
  }
}

function check(folder: string, browser: string, { page, part, kilobytes, files }: Budget): void {
  const loaded = loadedBy(folder, page)[part].map((file) => ({ file, size: sizeOf(folder, file) }));
  const size = loaded.reduce((sum, each) => sum + each.size, 0);
  const isKept = size <= kilobytes && loaded.length <= (files ?? Number.POSITIVE_INFINITY);
  console.log(
    `${browser.padEnd(8)} ${page.padEnd(12)} ${part.padEnd(6)} ` +
      `${size.toFixed(1).padStart(5)} of ${kilobytes} kB, ${loaded.length} files  ${isKept ? 'ok' : 'OVER'}`,
  );
  if (isKept) return;
  process.exitCode = 1;
  for (const each of loaded.sort((a, b) => b.size - a.size)) {
    console.log(`  ${each.size.toFixed(1).padStart(6)} kB ${each.file}`);
  }
}

/** In kB, as a store's download would be; extensions are read from disk, but size is still work. */
function sizeOf(folder: string, file: string): number {
  if (!file.endsWith('.js')) return 0;
  return gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1000;
}
