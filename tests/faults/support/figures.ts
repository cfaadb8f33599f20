import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../.output/faults', import.meta.url));
const FILE = join(FOLDER, 'figures.jsonl');

/** What a test of the fault suite has counted. */
export interface Figures {
  browser: string;
  test: string;
  /** How often the fault was done. */
  rounds: number;
  /** How many faults there were in all, where rounds have several. */
  faults?: number;
  /** How many writes were acknowledged, if they were counted. */
  acknowledged: number;
  /** How many of those were not readable afterwards. */
  lost: number;
}

/** Keeps figures for the end of the run. */
export function note(figures: Figures): void {
  mkdirSync(FOLDER, { recursive: true });
  appendFileSync(FILE, `${JSON.stringify(figures)}\n`);
}

/** Forgets the figures of earlier runs. */
export function forgetFigures(): void {
  rmSync(FILE, { force: true });
}

/** The figures of this run, in the order of the tests' names. */
export function readFigures(): Figures[] {
  if (!existsSync(FILE)) return [];
  const lines = readFileSync(FILE, 'utf8').trim().split('\n');
  const figures: Figures[] = lines.map((line) => JSON.parse(line));
  return figures.toSorted((a, b) =>
    `${a.test} ${a.browser}`.localeCompare(`${b.test} ${b.browser}`),
  );
}
