/** What a bench found, and how it is told. */
import type { Sample } from './sampler.ts';
import { median, quantile } from './statistics.ts';

/** A figure with its bar: the most that it may be; null where it is only there to be compared with. */
export interface Figure {
  name: string;
  value: number;
  bar: number | null;
}

export interface Bench {
  /** Every contestant's samples in a browser, in the order of the rounds; the first is the control. */
  opens: { browser: string; tabs: { name: string; samples: Sample[] }[] }[];
  /** What each contestant's new tab holds after a collection, in MB (1,000,000 bytes). */
  heaps: { name: string; megabytes: number }[];
  /** The files of the extension that were asked for before the quote stood. */
  files: string[];
  /** Milliseconds from a key to its answer, for every keystroke; empty if none was tried. */
  keystrokes: number[];
  /** Milliseconds of what has no bar of its own, or is told in more detail than by its figure. */
  costs: { name: string; times: number[] }[];
  figures: Figure[];
}

/** The findings as lines for people. */
export function printed({ opens, heaps, files, keystrokes, costs, figures }: Bench): string {
  return [
    ...opens.flatMap(openRows),
    ...heaps.map(
      ({ name, megabytes }) => `heap after collection, MB: ${megabytes.toFixed(2)} ${name}`,
    ),
    ...(keystrokes.length > 0 ? ['', keystrokeRow(keystrokes)] : []),
    ...(costs.length > 0 ? ['', ...costs.map(costRow)] : []),
    '',
    `files: ${files.join(', ')}`,
    '',
    ...figures.map(figureRow),
  ].join('\n');
}

function openRows({ browser, tabs }: Bench['opens'][number]): string[] {
  const control = median((tabs[0]?.samples ?? []).map(({ stableAt }) => stableAt));
  return [
    `${`text stands in ${browser} after, ms`.padEnd(44)} median    × least    most`,
    ...tabs.map(({ name, samples }) => openRow(name, samples, control)),
    '',
  ];
}

function openRow(name: string, samples: Sample[], control: number): string {
  const times = samples.map(({ stableAt }) => stableAt);
  const middle = median(times);
  return [
    name.padEnd(44),
    middle.toFixed(0).padStart(6),
    (middle / control).toFixed(2).padStart(5),
    Math.min(...times)
      .toFixed(0)
      .padStart(5),
    Math.max(...times)
      .toFixed(0)
      .padStart(7),
  ].join(' ');
}

function keystrokeRow(times: number[]): string {
  const [middle, high] = [median(times), quantile(times, 0.95)];
  const slowest = Math.max(...times);
  return (
    `${times.length} keystrokes answered after, ms: median ${middle.toFixed(0)}, ` +
    `95 of 100 within ${high.toFixed(0)}, slowest ${slowest.toFixed(0)}`
  );
}

function costRow({ name, times }: Bench['costs'][number]): string {
  const [middle, slowest] = [median(times), Math.max(...times)];
  return `${name}, ms: median ${middle.toFixed(1)}, slowest of ${times.length} ${slowest.toFixed(1)}`;
}

function figureRow({ name, value, bar }: Figure): string {
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(2);
  if (bar === null) return `${name.padEnd(52)} ${shown.padStart(6)}`;
  const verdict = value <= bar ? 'ok' : 'OVER';
  return `${name.padEnd(52)} ${shown.padStart(6)} of at most ${bar}  ${verdict}`;
}
