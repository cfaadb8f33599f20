/**
 * `npm run bench`: how fast the new tab shows its quote in both browsers and the popup its list, what
 * they keep in memory, how fast the library answers and a step is chosen, and quotes come in from a file.
 * Browsers have no window. Fails if a bar is broken.
 *
 *   --against <folder>  measures another checkout of the project, which is built, by turns with this one:
 *                       machines drift, so before and after are only comparable in one run
 *   --opens <n>         so many counted opens of each in place of 15, to see whether it works
 *   --json              the figures as JSON, and nothing else
 *
 * Needs a quiet machine. Times are compared with those of other tabs in the same run, because they
 * differ from machine to machine; but whoever shares the processor still widens the ratios.
 */
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, ROOT, wordAfter } from '../../workshop/run.ts';
import { agreements } from './agreement.ts';
import { choices } from './choice.ts';
import { type ChromiumContestant, chromiumContestant } from './chromiumTab.ts';
import { writeControl } from './control.ts';
import { readingOfFiles } from './files.ts';
import { firefoxContestant } from './firefoxTab.ts';
import { growth } from './growth.ts';
import { type Contestant, openByTurns } from './opens.ts';
import { popupsByTurns } from './popup.ts';
import { type ImportTimes, importsQuotes } from './quotes.ts';
import { type Bench, type Figure, printed } from './report.ts';
import type { Sample } from './sampler.ts';
import { searchByKeys } from './search.ts';
import { seedFavourites, seedQuotes } from './seed.ts';
import { median } from './statistics.ts';
import { acknowledgements } from './writes.ts';

const OPENS = Number(wordAfter('--opens') ?? 15);
/** So many tabs are looked into for what they keep. */
const HEAPS = 5;
const FEW = 10;
const MANY = 10_000;
/** Besides as many quotes of one's own, in so many decks. */
const DECKS = 20;
/** So many favourites are saved in each of the two ways. */
const WRITES = 200;
/** A step is chosen so often, among so many people. */
const CHOICES = 50;
const PEOPLE = 5_000;
/** With `FEW` people and with `MANY`, each act is done so often. */
const ACTS = 7;
/** So many quotes come in from a file, so often. */
const QUOTES = 10_000;
const IMPORTS = 3;
/** So often each large file is read. */
const READINGS = 5;

/** A frame of a screen that shows sixty a second. */
const FRAME_MS = 1000 / 60;

/** The most that is allowed; times in milliseconds. */
const BARS = {
  toControl: 1.1,
  popupToStatic: 1.15,
  manyToFew: 1.05,
  shift: 0,
  files: 3,
  /** In MB. */
  heap: 1.76,
  keystroke: 50,
  twiceToPlain: 2,
  agreement: 200,
  /** What does not read everybody anew for each act: without windows of lists it was 5 to 64. */
  growth: 3,
  choice: 10,
  import: 5_000,
  task: 100,
  file: 1_500,
};

/** A checkout that is measured. */
interface Version {
  /** Stands behind what is said of it; nothing behind what is said of this one. */
  suffix: string;
  checkout: string;
}

const against = wordAfter('--against');
const versions: [Version, ...Version[]] = [
  { suffix: '', checkout: ROOT },
  ...(against ? [{ suffix: ', before', checkout: resolve(against) }] : []),
];

for (const browser of ['chrome', 'firefox'] as const) await build(browser);
const bench = await measure();
console.log(process.argv.includes('--json') ? JSON.stringify(bench, null, 2) : printed(bench));
// Written this way round, what could not be measured is broken too. What was, is not judged.
if (!bench.figures.every(({ value, bar }) => bar === null || value <= bar)) process.exitCode = 1;

async function measure(): Promise<Bench> {
  const control = await writeControl();
  try {
    const chromium = await measureChromium(control);
    const firefox = await measureFirefox(control);
    const popups = await measurePopups();
    const acts = await measureActs();
    return {
      ...chromium,
      opens: [chromium.opens, firefox.opens],
      costs: [...popups.costs, ...acts.costs],
      figures: [chromium, firefox, popups, acts].flatMap(({ figures }) => figures),
    };
  } finally {
    await rm(control, { recursive: true });
  }
}

async function measureChromium(control: string) {
  const contestants: ChromiumContestant[] = [];
  const enter = async (name: string, extension: string, selector: string) => {
    const one = await chromiumContestant(name, extension, selector);
    contestants.push(one);
    return one;
  };
  try {
    const heading = await enter('one heading', control, 'h1');
    const few: ChromiumContestant[] = [];
    for (const version of versions) {
      const name = `Nahbar${version.suffix}, ${FEW} favourites`;
      const one = await enter(name, outputOf(version, 'chrome'), '#quote-text');
      await seedFavourites(one.running, FEW);
      few.push(one);
    }
    const [first] = few as [ChromiumContestant];
    const many = await enter(
      `Nahbar, ${MANY} favourites and own quotes`,
      outputOf(versions[0], 'chrome'),
      '#quote-text',
    );
    await seedFavourites(many.running, MANY);
    await seedQuotes(many.running, MANY, DECKS);

    const samples = await openByTurns(contestants, OPENS);
    const stable = stableIn(samples);
    const files = await Promise.all(few.map((one) => one.filesBeforeStable()));
    const heaps = await heapsByTurns([heading, ...few]);
    const keystrokes = await searchByKeys(many.running);
    const figures: Figure[] = few.flatMap((one, i) => [
      figure(i, 'quote stands, × one heading', stable(one) / stable(heading), BARS.toControl),
      figure(i, 'layout shift', worstShift(samples.get(one)), BARS.shift),
      figure(i, 'files before the quote stands', files[i]?.length ?? Number.NaN, BARS.files),
      figure(i, 'heap after collection, MB', heaps[i + 1]?.megabytes ?? Number.NaN, BARS.heap),
    ]);
    figures.push(
      {
        name: `${MANY} favourites and own quotes × ${FEW} favourites`,
        value: stable(many) / stable(first),
        bar: BARS.manyToFew,
      },
      { name: 'slowest keystroke, ms', value: Math.max(...keystrokes), bar: BARS.keystroke },
    );
    return {
      opens: { browser: 'Chromium', tabs: told(samples) },
      files: files[0] ?? [],
      heaps,
      keystrokes,
      figures,
    };
  } finally {
    await Promise.all(contestants.map((each) => each.close()));
  }
}

/** In a profile with nothing in it: what is in it makes no difference to the quote, see Chromium. */
async function measureFirefox(control: string) {
  const contestants: Contestant[] = [];
  const enter = async (name: string, extension: string, selector: string) => {
    contestants.push(await firefoxContestant(name, extension, selector));
  };
  try {
    await enter('one heading', control, 'h1');
    for (const version of versions) {
      await enter(`Nahbar${version.suffix}`, outputOf(version, 'firefox'), '#quote-text');
    }
    const samples = await openByTurns(contestants, OPENS);
    const stable = stableIn(samples);
    const [heading, ...nahbars] = contestants as [Contestant];
    const figures = nahbars.map((one, i) =>
      figure(i, 'quote in Firefox, × one heading', stable(one) / stable(heading), BARS.toControl),
    );
    return { opens: { browser: 'Firefox', tabs: told(samples) }, figures };
  } finally {
    await Promise.all(contestants.map((each) => each.close()));
  }
}

async function measurePopups() {
  const [first, ...others] = versions.map((version) => outputOf(version, 'chrome'));
  const { control, nahbar } = await popupsByTurns([first as string, ...others], OPENS);
  const limit = median(control.map(({ stableAt }) => stableAt));
  const figures = nahbar.flatMap((samples, i) => {
    const stable = median(samples.map(({ stableAt }) => stableAt));
    return [
      figure(i, 'popup lists, × static popup', stable / limit, BARS.popupToStatic),
      figure(i, 'layout shift of the popup', worstShift(samples), BARS.shift),
    ];
  });
  const costs: Bench['costs'] = [
    { name: 'a static popup lists', times: control.map(({ stableAt }) => stableAt) },
    ...nahbar.map((samples, i) => ({
      name: `the popup lists${versions[i]?.suffix}`,
      times: samples.map(({ stableAt }) => stableAt),
    })),
  ];
  return { costs, figures };
}

async function measureActs() {
  const figures: Figure[] = [];
  for (const [i, { checkout }] of versions.entries()) {
    const { plain, twice } = await acknowledgements(WRITES, checkout);
    figures.push(figure(i, 'acknowledged, × database alone', twice / plain, BARS.twiceToPlain));
  }
  for (const [i, version] of versions.entries()) {
    const slowest = Math.max(...(await agreements(outputOf(version, 'chrome'))));
    figures.push(figure(i, 'slowest tick seen in another window, ms', slowest, BARS.agreement));
  }
  const { choosing, reading, proposing } = await choices(PEOPLE, CHOICES);
  const imports: ImportTimes[] = [];
  for (let i = 0; i < IMPORTS; i += 1) {
    imports.push(await importsQuotes(outputOf(versions[0], 'chrome'), QUOTES));
  }
  for (const [kind, value] of Object.entries(await readingOfFiles(READINGS))) {
    figures.push({ name: `read: ${kind}, ms`, value, bar: BARS.file });
  }
  const grown = await growth(outputOf(versions[0], 'chrome'), FEW, MANY, ACTS);
  for (const { name, few, many } of grown.acts) {
    // What takes less than a frame in both is the same to whoever looks.
    const value = median(many) / Math.max(median(few), FRAME_MS);
    figures.push({ name: `${name}, ${MANY} people × ${FEW}`, value, bar: BARS.growth });
  }
  figures.push(
    {
      name: `slowest keystroke in the search of ${MANY} people, ms`,
      value: Math.max(...grown.keystrokes),
      bar: BARS.keystroke,
    },
    { name: `a step of ${PEOPLE} people, ms`, value: median(choosing), bar: BARS.choice },
    {
      name: `${QUOTES} quotes imported, ms`,
      value: median(imports.map(({ reading, writing }) => reading + writing)),
      bar: BARS.import,
    },
    {
      name: 'longest task meanwhile, ms',
      value: median(imports.map(({ longestTask }) => longestTask)),
      bar: BARS.task,
    },
  );
  const costs: Bench['costs'] = [
    { name: `a step chosen among ${PEOPLE} people`, times: choosing },
    { name: `${PEOPLE} people read from the database`, times: reading },
    { name: 'both, and everything else that the background does', times: proposing },
    ...grown.acts.map(({ name, many: times }) => ({ name: `${name}, of ${MANY} people`, times })),
    { name: `a keystroke in the search of ${MANY} people`, times: grown.keystrokes },
    { name: `${QUOTES} quotes read from a file`, times: imports.map(({ reading }) => reading) },
    { name: 'and written', times: imports.map(({ writing }) => writing) },
  ];
  return { costs, figures };
}

/** By turns, each the median of some. */
async function heapsByTurns(contestants: readonly ChromiumContestant[]): Promise<Bench['heaps']> {
  const found = contestants.map((): number[] => []);
  for (let round = 0; round < Math.min(OPENS, HEAPS); round += 1) {
    for (const [i, one] of contestants.entries()) found[i]?.push(await one.heap());
  }
  return contestants.map(({ name }, i) => ({ name, megabytes: median(found[i] ?? []) }));
}

/** A figure of the version in that place; only this one has to keep the bar. */
function figure(version: number, name: string, value: number, bar: number): Figure {
  return { name: name + versions[version]?.suffix, value, bar: version === 0 ? bar : null };
}

function stableIn(samples: Map<Contestant, Sample[]>): (one: Contestant) => number {
  return (one) => median((samples.get(one) ?? []).map(({ stableAt }) => stableAt));
}

function told(samples: Map<Contestant, Sample[]>) {
  return [...samples].map(([{ name }, ofIt]) => ({ name, samples: ofIt }));
}

function worstShift(samples: { shift: number }[] = []): number {
  return Math.max(...samples.map(({ shift }) => shift));
}

function outputOf({ checkout }: Version, browser: 'chrome' | 'firefox'): string {
  return join(checkout, '.output', `${browser}-mv3`);
}
