/** Counts what was found in drawn pictures against what is in them, and holds it against the bars. */
import type { Look, Place, TextTier } from '../../core/greenroom/look.ts';
import { median, quantile } from '../bench/statistics.ts';
import type { Looked } from './page.ts';
import type { Area, Scene } from './scene.ts';

/** Letters that have to be found, in pixels of 720 lines. */
const LEGIBLE = 12;

const BARS = {
  certainPrecision: 0.97,
  recall: 0.95,
  certainAlarms: 0.02,
  maybeAlarms: 0.12,
};

/** A picture with its truth, and what was said of it. */
export interface Result extends Looked {
  scene: Scene;
}

/** @param looks so many were made at each picture */
export function reported(all: readonly Result[], looks: number): { text: string; isKept: boolean } {
  const clean = all.filter(({ scene }) => scene.group.startsWith('room'));
  const withText = all.filter(({ scene }) => scene.written.length > 0);
  const legible = withText.filter(({ scene }) => hasLetters(scene, (size) => size >= LEGIBLE));
  const bars = barsOf(all, clean, legible);
  const times = all.flatMap((each) => each.times);
  const slowest = [median(times), quantile(times, 0.95), Math.max(...times)];
  const text = [
    `${all.length} pictures, ${looks} looks each, Chromium.`,
    table(
      ['', 'figure', 'bar'],
      [
        ...bars.map(({ row }) => row),
        ['maybe: precision', percent(precision(all, 'maybe')), ''],
        [
          'a look, ms: median, 95 of 100, slowest',
          slowest.map((each) => each.toFixed(0)).join(', '),
          '',
        ],
      ],
    ),
    table(['letters, px', 'pictures', 'certain', 'both'], lettersFound(withText)),
    table(
      [`what, letters of ${LEGIBLE} px and more`, 'pictures', 'certain', 'both'],
      groupsOf(withText).map((group) => {
        const of = inGroup(legible, group);
        return [group, of.length, seen(of, 'certain'), seen(of)];
      }),
    ),
    table(['room', 'pictures', 'certain', 'maybe', 'calm'], roomsSeen(clean)),
    table(['light', 'advice for the six skin tones, from light to dark'], lightsSeen(all)),
    `Faces found: ${all.filter(({ look }) => look.person === 'seen').length} of ${all.filter(({ scene }) => scene.svg.includes('id="skin"')).length}.`,
  ].join('\n\n');
  return { text, isKept: bars.every(({ kept }) => kept) };
}

function barsOf(
  all: readonly Result[],
  clean: readonly Result[],
  legible: readonly Result[],
): Bar[] {
  return [
    bar('certain: precision', precision(all, 'certain'), BARS.certainPrecision, true),
    bar(
      `both: recall, letters of ${LEGIBLE} px and more`,
      share(seen(legible), legible.length),
      BARS.recall,
      true,
    ),
    bar(
      'certain: false alarms in rooms without text',
      share(having(clean, 'certain'), clean.length),
      BARS.certainAlarms,
      false,
    ),
    bar(
      'maybe: false alarms in the same',
      share(having(clean, 'maybe'), clean.length),
      BARS.maybeAlarms,
      false,
    ),
  ];
}

function lettersFound(withText: readonly Result[]): Cell[][] {
  const sizes = withText.flatMap(({ scene }) => scene.written.map(({ letters }) => letters));
  return [...new Set(sizes)]
    .sort((a, b) => a - b)
    .map((size) => {
      const of = withText.filter(({ scene }) => hasLetters(scene, (each) => each === size));
      return [size, of.length, seen(of, 'certain'), seen(of)];
    });
}

function roomsSeen(clean: readonly Result[]): Cell[][] {
  return groupsOf(clean).map((group) => {
    const of = inGroup(clean, group);
    const calm = of.filter(({ look }) => look.background?.verdict === 'calm').length;
    return [group, of.length, having(of, 'certain'), having(of, 'maybe'), calm];
  });
}

function lightsSeen(all: readonly Result[]): Cell[][] {
  const prefix = 'light: ';
  const lit = all.filter(({ scene }) => scene.group.startsWith(prefix));
  return groupsOf(lit).map((group) => [
    group.slice(prefix.length),
    inGroup(lit, group)
      .map(({ look }) => look.light ?? `no face (${look.person})`)
      .join(', '),
  ]);
}

function groupsOf(of: readonly Result[]): string[] {
  return [...new Set(of.map(({ scene }) => scene.group))];
}

function inGroup(of: readonly Result[], group: string): Result[] {
  return of.filter(({ scene }) => scene.group === group);
}

function hasLetters({ written }: Scene, fits: (size: number) => boolean): boolean {
  return written.some(({ letters }) => fits(letters));
}

/** Which part of what was found in that tier is where something is written. */
function precision(all: readonly Result[], tier: TextTier): number {
  const found = all.flatMap(({ scene, look }) =>
    textsIn(look, tier).map((each) =>
      scene.written.some(({ place }) => overlap(each.place, place)),
    ),
  );
  return share(found.filter(Boolean).length, found.length);
}

/** In how many pictures something was found in that tier. */
function having(of: readonly Result[], tier: TextTier): number {
  return of.filter(({ look }) => textsIn(look, tier).length > 0).length;
}

/** In how many pictures all that is written was found; in either tier, if none is given. */
function seen(of: readonly Result[], tier?: TextTier): number {
  return of.filter(({ scene, look }) =>
    scene.written.every(({ place }) =>
      textsIn(look, tier).some((each) => overlap(each.place, place)),
    ),
  ).length;
}

function textsIn({ texts }: Look, tier?: TextTier) {
  return texts.texts.filter((each) => !tier || each.tier === tier);
}

interface Bar {
  kept: boolean;
  row: Cell[];
}

function bar(name: string, value: number, limit: number, isLeast: boolean): Bar {
  const kept = isLeast ? value >= limit : value <= limit;
  const sign = isLeast ? '≥' : '≤';
  const bound = `${sign} ${percent(limit)}${kept ? '' : ', **not kept**'}`;
  return { kept, row: [name, `**${percent(value)}**`, bound] };
}

type Cell = string | number;

function table(heads: string[], rows: readonly Cell[][]): string {
  const line = (cells: readonly Cell[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
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
