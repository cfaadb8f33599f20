/**
 * `npm run bench:greenroom`: how well the green room sees, in drawn pictures whose truth is known. Writes its
 * figures into docs/greenroom.md, and fails if a bar is broken. Takes a few minutes, in Chromium without a window.
 *
 *   --built         takes the build that lies there
 *   --only <text>   only the groups with that in their name; writes nothing
 *   --pictures <folder>  puts the pictures there, with what was found drawn into them
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Look, Place, ReadableText } from '../../core/greenroom/look.ts';
import { build, wordAfter } from '../../workshop/run.ts';
import { median, quantile } from '../bench/statistics.ts';
import { intoDocument } from './document.ts';
import { inBuild } from './inBuild.ts';
import type { Looked } from './page.ts';
import type { Area, Scene } from './scene.ts';
import { allScenes } from './sets.ts';

/** One coarse look and three thorough ones, which is what a text needs. */
const LOOKS = 4;

/** Letters that have to be found, in pixels of 720 lines. */
const LEGIBLE = 12;

const BARS = {
  certainPrecision: 0.97,
  recall: 0.95,
  certainAlarms: 0.02,
  maybeAlarms: 0.12,
};

interface Result {
  scene: Scene;
  look: Look;
  times: number[];
}

const only = wordAfter('--only');
const pictures = wordAfter('--pictures');
if (!process.argv.includes('--built')) await build('chrome');
const scenes = allScenes().filter(({ group }) => group.includes(only ?? ''));
const results = await inBuild('chromium', 'page.ts', async (page) => {
  await page.waitForFunction(() => window.lookAtScene);
  const all: Result[] = [];
  for (const scene of scenes) {
    const looked = await page.evaluate(
      (each, looks) => window.lookAtScene?.(each, looks) as Promise<Looked>,
      scene,
      LOOKS,
    );
    all.push({ scene, ...looked });
    if (pictures) {
      const picture = await page.evaluate((each) => window.pictureOfScene?.(each), scene);
      await keep(pictures, scene, looked.look, picture ?? '');
    }
  }
  return all;
});
const { text, isKept } = reported(results);
console.log(text);
if (only === undefined) await intoDocument('bench', text);
if (!isKept) process.exitCode = 1;

function reported(all: readonly Result[]): { text: string; isKept: boolean } {
  const clean = all.filter(({ scene }) => scene.group.startsWith('room'));
  const withText = all.filter(({ scene }) => scene.written.length > 0);
  const legible = withText.filter(({ scene }) =>
    scene.written.some(({ letters }) => letters >= LEGIBLE),
  );
  const found = (tier: ReadableText['tier']) =>
    all.flatMap(({ scene, look }) =>
      look.texts.texts
        .filter((each) => each.tier === tier)
        .map((each) => scene.written.some(({ place }) => overlap(each.place, place))),
    );
  const certain = found('certain');
  const maybe = found('maybe');
  const alarms = (tier?: ReadableText['tier']) =>
    clean.filter(({ look }) => look.texts.texts.some((each) => !tier || each.tier === tier)).length;
  const isSeen = ({ scene, look }: Result, tier?: ReadableText['tier']) =>
    scene.written.every(({ place }) =>
      look.texts.texts.some((each) => (!tier || each.tier === tier) && overlap(each.place, place)),
    );
  const seen = (of: readonly Result[], tier?: ReadableText['tier']) =>
    of.filter((each) => isSeen(each, tier)).length;

  const bars = [
    bar(
      'certain: precision',
      share(certain.filter(Boolean).length, certain.length),
      BARS.certainPrecision,
      true,
    ),
    bar(
      `both: recall, letters of ${LEGIBLE} px and more`,
      share(seen(legible), legible.length),
      BARS.recall,
      true,
    ),
    bar(
      'certain: false alarms in rooms without text',
      share(alarms('certain'), clean.length),
      BARS.certainAlarms,
      false,
    ),
    bar(
      'maybe: false alarms in the same',
      share(alarms('maybe'), clean.length),
      BARS.maybeAlarms,
      false,
    ),
  ];
  const sizes = [
    ...new Set(withText.flatMap(({ scene }) => scene.written.map(({ letters }) => letters))),
  ].sort((a, b) => a - b);
  const documents = [...new Set(withText.map(({ scene }) => scene.group))];
  const rooms = [...new Set(clean.map(({ scene }) => scene.group))];
  const lights = [
    ...new Set(
      all.filter(({ scene }) => scene.group.startsWith('light')).map(({ scene }) => scene.lighting),
    ),
  ];
  const times = all.flatMap((each) => each.times);
  const text = [
    `${all.length} pictures, ${LOOKS} looks each, Chromium.`,
    '',
    '| | figure | bar |',
    '| --- | --- | --- |',
    ...bars.map(({ row }) => row),
    row('maybe: precision', percent(share(maybe.filter(Boolean).length, maybe.length)), ''),
    row(
      'a look, ms: median, 95 of 100, slowest',
      [median(times), quantile(times, 0.95), Math.max(...times)]
        .map((each) => each.toFixed(0))
        .join(', '),
      '',
    ),
    '',
    '| letters, px | pictures | certain | both |',
    '| --- | --- | --- | --- |',
    ...sizes.map((size) => {
      const of = withText.filter(({ scene }) =>
        scene.written.some(({ letters }) => letters === size),
      );
      return row(String(size), String(of.length), String(seen(of, 'certain')), String(seen(of)));
    }),
    '',
    `| what, letters of ${LEGIBLE} px and more | pictures | certain | both |`,
    '| --- | --- | --- | --- |',
    ...documents.map((group) => {
      const of = legible.filter(({ scene }) => scene.group === group);
      return row(group, String(of.length), String(seen(of, 'certain')), String(seen(of)));
    }),
    '',
    '| room | pictures | certain | maybe | calm |',
    '| --- | --- | --- | --- | --- |',
    ...rooms.map((group) => {
      const of = clean.filter(({ scene }) => scene.group === group);
      const has = (tier: string) =>
        of.filter(({ look }) => look.texts.texts.some((each) => each.tier === tier)).length;
      const calm = of.filter(({ look }) => look.background?.verdict === 'calm').length;
      return row(
        group,
        String(of.length),
        String(has('certain')),
        String(has('maybe')),
        String(calm),
      );
    }),
    '',
    '| light | advice for the six skin tones, from light to dark |',
    '| --- | --- |',
    ...lights.map((light) => {
      const of = all.filter(({ scene }) => scene.group === `light: ${light}`);
      return row(light, of.map(({ look }) => look.light ?? `no face (${look.person})`).join(', '));
    }),
    '',
    `Faces found: ${all.filter(({ look }) => look.person === 'seen').length} of ${all.filter(({ scene }) => scene.svg.includes('id="skin"')).length}.`,
  ].join('\n');
  return { text, isKept: bars.every(({ kept }) => kept) };
}

function bar(name: string, value: number, limit: number, isLeast: boolean) {
  const kept = isLeast ? value >= limit : value <= limit;
  const sign = isLeast ? '≥' : '≤';
  return {
    kept,
    row: row(
      name,
      `**${percent(value)}**`,
      `${sign} ${percent(limit)}${kept ? '' : ', **not kept**'}`,
    ),
  };
}

function row(...cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function share(part: number, whole: number): number {
  return whole ? part / whole : Number.NaN;
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}

function overlap(a: Place, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The picture, with the truth and what was found. */
async function keep(folder: string, scene: Scene, look: Look, picture: string): Promise<void> {
  const frame = ({ x, y, width, height }: Area, style: string) =>
    `<rect x="${x * 1280}" y="${y * 720}" width="${width * 1280}" height="${height * 720}" fill="none" ${style}/>`;
  const svg = [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 720">',
    `<image href="${picture}" width="1280" height="720"/>`,
    ...scene.written.map(({ place }) =>
      frame(place, 'stroke="#0a0" stroke-width="2" stroke-dasharray="6"'),
    ),
    ...look.texts.texts.map(({ place, tier }) =>
      frame(
        place,
        tier === 'certain' ? 'stroke="#d00" stroke-width="5"' : 'stroke="#e90" stroke-width="3"',
      ),
    ),
    `<text x="10" y="24" font-size="20" fill="#06c">${look.background?.verdict}, ${look.light}, ${look.framing?.join(' ')}, ${look.texts.texts.map(({ words }) => words?.replace(/[<&]/g, '')).join(' / ')}</text></svg>`,
  ];
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${scene.name}.svg`), svg.join(''));
}
