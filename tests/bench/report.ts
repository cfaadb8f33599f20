/** What a bench found, and how it is told. */
import type { Sample } from './sampler.ts';
import { median, quantile } from './statistics.ts';

/** A figure with its bar: the most that it may be. */
export interface Figure {
  name: string;
  value: number;
  bar: number;
}

export interface Bench {
  /** Every contestant's samples, in the order of the rounds; the first is the control. */
  opens: { name: string; samples: Sample[] }[];
  /** The files of the extension that were asked for before the quote stood. */
  files: string[];
  /** Milliseconds from a key to its answer, for every keystroke; empty if none was tried. */
  keystrokes: number[];
  /** Milliseconds of what has no bar of its own, or is told in more detail than by its figure. */
  costs: { name: string; times: number[] }[];
  figures: Figure[];
}

/** The findings as lines for people. */
export function printed({ opens, files, keystrokes, costs, figures }: Bench): string {
  const control = median((opens[0]?.samples ?? []).map(({ stableAt }) => stableAt));
  return [
    `${'text stands after, ms'.padEnd(32)} median    × least    most`,
    ...opens.map(({ name, samples }) => openRow(name, samples, control)),
    ...(keystrokes.length > 0 ? ['', keystrokeRow(keystrokes)] : []),
    ...(costs.length > 0 ? ['', ...costs.map(costRow)] : []),
    '',
    `files: ${files.join(', ')}`,
    '',
    ...figures.map(figureRow),
  ].join('\n');
}

function openRow(name: string, samples: Sample[], control: number): string {
  const times = samples.map(({ stableAt }) => stableAt);
  const middle = median(times);
  return [
    name.padEnd(32),
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
  const verdict = value <= bar ? 'ok' : 'OVER';
  return `${name.padEnd(32)} ${shown.padStart(6)} of at most ${bar}  ${verdict}`;
}
