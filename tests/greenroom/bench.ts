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
import type { Look } from '../../core/greenroom/look.ts';
import { build, wordAfter } from '../../workshop/run.ts';
import { intoDocument } from './document.ts';
import { inBuild } from './inBuild.ts';
import type { Looked } from './page.ts';
import { type Result, reported } from './report.ts';
import type { Area, Scene } from './scene.ts';
import { allScenes } from './sets.ts';

/** One coarse look and three thorough ones, which is what a text needs. */
const LOOKS = 4;

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
const { text, isKept } = reported(results, LOOKS);
console.log(text);
if (only === undefined) await intoDocument('bench', text);
if (!isKept) process.exitCode = 1;

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
