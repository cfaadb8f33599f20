/**
 * `npm run bench:camera`: how soon the green room says something, how long a look takes, what keeps the page from
 * painting, and whether memory stays as it is. In both browsers, which have no window, in the built page, before a
 * camera that shows a drawn room in which a letter comes and goes every eight seconds. Fails if a bar is broken.
 *
 *   --minutes <n>   watches memory for so long in place of one minute; ten are what the bar is about
 *   --only <name>   chromium or firefox
 *   --built         takes the builds that lie there
 *   --document      writes the figures into docs/greenroom.md
 *
 * Needs a quiet machine: times are as long as others let them be. The load of the machine is told with them.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Running } from '../../workshop/launch.ts';
import { build, wordAfter } from '../../workshop/run.ts';
import { median, quantile } from '../bench/statistics.ts';
import { intoDocument } from './document.ts';
import { inAlteredBuild, inBuild, opened, writeScript } from './inBuild.ts';
import { type Memory, memoryOf } from './memory.ts';
import { scene } from './scene.ts';
import type { Span, Watched } from './watched.ts';

type BrowserName = 'chromium' | 'firefox';

const NAMES = { chromium: 'Chromium', firefox: 'Firefox' };

/** The most that is allowed. */
const BARS = {
  firstSaid: 2_000,
  look: 700,
  tasks: 0,
  busiest: 50,
  growth: 0.1,
};

/** How long the letter is there, and how long it is away. */
const SECONDS = 8;
/** Frames in a second: Chromium plays a file of JPEGs so, and `watched.ts` so. */
const RATES = { chromium: 30, firefox: 10 };
/** Each frame has other noise, as a camera's have. */
const NOISES = 4;

/** So often the page is opened and the button pressed. */
const STARTS = 5;

/**
 * From the first verdict until memory is watched: what is loaded once is there by then. Tasks are counted until then,
 * because to collect what is not needed any more is one too.
 */
const SETTLED_MS = 20_000;
/** So many times in all. */
const SAMPLES = 20;

interface Measured {
  watched: Watched;
  /** Of all tabs that were opened, this one included. */
  starts: Watched[];
  /** Chromium only: the processor's time of the longest task until memory is watched, in milliseconds. */
  busiest: number | null;
  memory: Memory[];
  version: string;
}

interface Row {
  name: string;
  figure: string;
  bar: string;
  kept: boolean;
}

const minutes = Number(wordAfter('--minutes') ?? 1);
const browsers = (['chromium', 'firefox'] as const).filter(
  (name) => (wordAfter('--only') ?? name) === name,
);
if (!process.argv.includes('--built')) {
  await build('chrome');
  if (browsers.includes('firefox')) await build('firefox');
}
const pictures = await drawn();
const before = load();
const rows: Row[] = [];
const versions: string[] = [];
for (const name of browsers) {
  const { version, ...found } = await measured(name);
  versions.push(version.replace(/^.*\//, `${NAMES[name]} `));
  rows.push(...reported(name, found));
}
const text = [
  `${versions.join(' and ')}, ${minutes} min each, ${availableParallelism()} cores; ` +
    `load of the machine before ${before}, after ${load()}.`,
  '',
  '| | figure | bar |',
  '| --- | --- | --- |',
  ...rows.map(
    ({ name, figure, bar, kept }) =>
      `| ${name} | ${figure} | ${bar}${kept ? '' : ', **not kept**'} |`,
  ),
].join('\n');
console.log(text);
if (process.argv.includes('--document')) await intoDocument('times', text);
if (!rows.every(({ kept }) => kept)) process.exitCode = 1;

/** The frames with the letter, and those without, as JPEGs. */
async function drawn(): Promise<{ letter: Buffer[]; room: Buffer[] }> {
  const room = (documents: { kind: 'letter'; letters: number }[]) =>
    scene({ ...{ name: 'room', group: 'times', seed: 4 }, documents, things: ['plant'] });
  return inBuild('chromium', 'page.ts', async (page) => {
    await page.waitForFunction(() => window.pictureOfScene);
    const framesOf = async (each: ReturnType<typeof scene>) => {
      const frames: Buffer[] = [];
      for (let frame = 0; frame < NOISES; frame++) {
        const picture = await page.evaluate(
          (shown, number) => window.pictureOfScene?.(shown, number) as Promise<string>,
          each,
          frame,
        );
        frames.push(Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64'));
      }
      return frames;
    };
    return {
      letter: await framesOf(room([{ kind: 'letter', letters: 18 }])),
      room: await framesOf(room([])),
    };
  });
}

async function measured(name: BrowserName): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'nahbar-film-'));
  const film = (['letter', 'room'] as const).flatMap((shown) =>
    Array.from({ length: SECONDS * RATES[name] }, (_, i) => ({ shown, noise: i % NOISES })),
  );
  try {
    const file = join(folder, 'camera.mjpeg');
    const frames = film.map(({ shown, noise }) => pictures[shown][noise] as Buffer);
    await writeFile(file, Buffer.concat(frames));
    const alter = async (build: string) => {
      await writeScript(build, 'watched.ts', 'watched.js');
      const page = join(build, 'greenroom.html');
      const html = await readFile(page, 'utf8');
      // A module too, and before the others.
      const script = '<script type="module" src="/watched.js"></script>';
      await writeFile(page, html.replace(/(?=<script type="module")/, script));
      const nameOf = ({ shown, noise }: (typeof film)[number]) => `/camera-${shown}-${noise}.jpg`;
      for (const shown of ['letter', 'room'] as const) {
        for (const [noise, picture] of pictures[shown].entries()) {
          await writeFile(build + nameOf({ shown, noise }), picture);
        }
      }
      await writeFile(join(build, 'film.json'), JSON.stringify(film.map(nameOf)));
    };
    const options = {
      switches: [
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${file}`,
      ],
      preferences: {
        'media.navigator.streams.fake': true,
        'media.navigator.permission.disabled': true,
      },
    };
    return await inAlteredBuild(name, alter, options, async (running) => {
      const page = await started(running, name === 'chromium');
      await rest(SETTLED_MS);
      const trace = name === 'chromium' ? await page.tracing.stop() : undefined;
      const { tasks, frames } = await page.evaluate(() => window.watched);
      const memory: Memory[] = [];
      const end = Date.now() + minutes * 60_000;
      const measure = await memoryOf(name, running.browser, page);
      while (memory.length < SAMPLES) {
        await rest((end - Date.now()) / (SAMPLES - memory.length));
        memory.push(await measure());
      }
      const watched = await page.evaluate(() => window.watched);
      await page.close();
      // Afterwards, because their process is the same, and has to clear up behind them.
      const starts = [watched];
      while (starts.length < STARTS) {
        const another = await started(running);
        starts.push(await another.evaluate(() => window.watched));
        await another.close();
      }
      const busiest = trace ? busiestTask(trace) : null;
      return {
        watched: { ...watched, tasks, frames },
        starts,
        busiest,
        memory,
        version: await running.browser.version(),
      };
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A tab whose button was pressed, and that has said something of all of the picture. */
async function started(running: Running, isTraced = false): Promise<Page> {
  const page = await opened(running, 'greenroom.html');
  await page.waitForSelector('main button');
  if (isTraced) await page.tracing.start({ categories: ['-*', 'toplevel'] });
  await page.locator('main button').click();
  await page.waitForFunction(() => window.watched.allSaidAt !== null, { timeout: 120_000 });
  return page;
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** The thread's own time, in microseconds, whatever else the processor did meanwhile. */
  tdur?: number;
  args?: { name?: string };
}

/** Of the main thread that has the most tasks, which is the page's. */
function busiestTask(trace: Uint8Array): number {
  const { traceEvents } = JSON.parse(Buffer.from(trace).toString()) as {
    traceEvents: TraceEvent[];
  };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const isMain = ({ name, args }: TraceEvent) =>
    name === 'thread_name' && args?.name === 'CrRendererMain';
  const main = new Set(traceEvents.filter(isMain).map(threadOf));
  const tasks = traceEvents.filter(
    (event) => event.name === 'ThreadControllerImpl::RunTask' && main.has(threadOf(event)),
  );
  const byThread = Object.values(Object.groupBy(tasks, threadOf)).map((each) => each ?? []);
  const [most = []] = byThread.sort((a, b) => b.length - a.length);
  return Math.max(...most.map(({ tdur = 0 }) => tdur / 1000));
}

function reported(
  name: BrowserName,
  { watched, starts, busiest, memory }: Omit<Measured, 'version'>,
): Row[] {
  const { frameAt, looks, tasks, frames } = watched;
  if (frameAt === null || looks.length === 0) throw new Error(`Nobody looked in ${name}.`);
  const first = starts.map((each) => (each.firstSaidAt ?? Number.NaN) - (each.frameAt ?? 0));
  const all = starts.map((each) => (each.allSaidAt ?? Number.NaN) - (each.frameAt ?? 0));
  const times = looks.map(({ took }) => took);
  const earlier = tasks.filter(({ at }) => at < frameAt);
  const later = tasks.filter(({ at }) => at >= frameAt);
  const what = name === 'chromium' ? 'tasks over 50 ms' : 'frames over 50 ms late';
  const figures: Told[] = [
    [
      `from the first frame to the first verdict, median of ${STARTS}`,
      ms(median(first)),
      `≤ ${ms(BARS.firstSaid)}`,
      median(first) <= BARS.firstSaid,
    ],
    ['the slowest of them', ms(Math.max(...first)), '', true],
    ['to a verdict on all of the picture', ms(median(all)), '', true],
    [
      `a look, median of ${times.length}`,
      ms(median(times)),
      `≤ ${ms(BARS.look)}`,
      median(times) <= BARS.look,
    ],
    ['95 of 100, slowest', `${ms(quantile(times, 0.95))}, ${ms(Math.max(...times))}`, '', true],
    [`${what} before the picture stands`, spans(earlier, 0), '', true],
    [
      `${what} afterwards, of ${frames} frames`,
      spans(later, frameAt),
      `≤ ${BARS.tasks}`,
      later.length <= BARS.tasks,
    ],
    ...(busiest === null
      ? []
      : ([
          [
            'the busiest task from the button on, in the processor’s own time',
            ms(busiest),
            `≤ ${ms(BARS.busiest)}`,
            busiest <= BARS.busiest,
          ],
        ] satisfies Told[])),
    ...Object.keys(memory[0] ?? {}).map((part): Told => {
      const values = memory.map((each) => each[part] ?? Number.NaN);
      const quarter = Math.ceil(values.length / 4);
      const [first, last] = [median(values.slice(0, quarter)), median(values.slice(-quarter))];
      const grown = last / first - 1;
      return [
        `${part}, first and last quarter`,
        `${first.toFixed(1)} MB, ${last.toFixed(1)} MB, ${(100 * grown).toFixed(1)} %`,
        `≤ +${100 * BARS.growth} %`,
        grown <= BARS.growth,
      ];
    }),
  ];
  return figures.map(([of, figure, bar, kept]) => ({
    ...{ figure, bar, kept },
    name: `${NAMES[name]}: ${of}`,
  }));
}

/** What it is of, the figure, its bar, and whether that is kept. */
type Told = [of: string, figure: string, bar: string, kept: boolean];

/** How many, and the longest with when they were. */
function spans(all: readonly Span[], since: number): string {
  const longest = all.toSorted((a, b) => b.took - a.took).slice(0, 3);
  const told = longest.map(
    ({ at, took }) => `${ms(took)} after ${((at - since) / 1000).toFixed(1)} s`,
  );
  return [String(all.length), ...told].join('; ');
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
}
