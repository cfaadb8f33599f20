import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, inject, test } from 'vitest';
import { alteredBuild } from '../e2e/support/alteredBuild';
import { Person } from '../e2e/support/person';
import { newProfile } from '../e2e/support/profile';
import { Loss } from './fuzz/checks';
import { KEPT } from './fuzz/kept';
import { type Step, sequences } from './fuzz/sequence';
import { FailedStep, SequenceRun } from './fuzz/sequenceRun';
import { shortened } from './fuzz/shorten';
import { isShortForm } from './support/extent';
import { note } from './support/figures';
import { noSmallDisk, SmallDisk } from './support/smallDisk';

/** Those of the short form once found much between them. */
const SOME = '3,26';

/** Those of `SEEDS=17` or `SEEDS=1-20,33` on the command line and no others, or as many as belong to the form. */
const SEEDS = (process.env.SEEDS ?? (isShortForm ? SOME : '1-200')).split(',').flatMap((range) => {
  const [first = 1, last = first] = range.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
});

/** So long a failing sequence is shortened, in milliseconds. */
const SHRINKING_MS = Number(process.env.SHRINKING_MS ?? 10 * 60_000);

const MEGABYTES = 160;

const browser = inject('browserName');
const sum = { rounds: 0, acts: 0, faults: 0, lost: 0 };

describe('any acts and faults, in any order', () => {
  test.each(SEEDS)('seed %i loses nothing', async (seed) => {
    const [steps = []] = fc.sample(sequences, { seed, numRuns: 1 });
    const failure = await failureOf(steps);
    if (!failure) return;
    const end = Date.now() + SHRINKING_MS;
    const kind = kindOf(failure);
    const fails = async (candidate: readonly Step[]) => {
      const other = await failureOf(candidate);
      return other && kindOf(other) === kind ? other.at : null;
    };
    const shortest =
      SHRINKING_MS > 0 ? await shortened(steps, fails, () => Date.now() > end) : steps;
    throw new Error(`Seed ${seed}, shortened: ${JSON.stringify(shortest)}`, { cause: failure });
  });

  // What they break is the same in both browsers: the short form has them in one.
  test.skipIf(isShortForm && browser === 'firefox').each(KEPT)('$name', ({ steps }) =>
    perform(steps),
  );
});

afterAll(() => {
  const { rounds, acts, faults, lost } = sum;
  note({ browser, test: 'any acts and faults', rounds, acknowledged: acts, faults, lost });
});

async function failureOf(steps: readonly Step[]): Promise<FailedStep | null> {
  try {
    await perform(steps);
    return null;
  } catch (error) {
    if (error instanceof FailedStep) return error;
    throw error;
  }
}

/** A loss, or what else may be wrong: only the same is another case of it. */
function kindOf({ cause }: FailedStep): string {
  return cause instanceof Error ? cause.name : String(cause);
}

/** Carries out a sequence in a browser of its own. @throws FailedStep */
async function perform(steps: readonly Step[]): Promise<void> {
  const fillsDisk = steps.some((step) => 'fault' in step && step.fault === 'disk full');
  const disk = fillsDisk && noSmallDisk === undefined ? new SmallDisk(MEGABYTES) : null;
  const build = alteredBuild(() => {});
  // Chromium opens no page of the extension in a private window, and starts the extension twice for it.
  const setting = { build, privateWindows: browser === 'firefox' };
  const person = await Person.arrives(browser, setting, disk ? profileOn(disk) : newProfile());
  const run = new SequenceRun(person, build, disk);
  const began = Date.now();
  try {
    await run.run(steps);
    tells(`${JSON.stringify(steps)}: nothing lost`);
  } catch (error) {
    if (error instanceof FailedStep && error.cause instanceof Loss) sum.lost += 1;
    tells(`${JSON.stringify(steps)}: ${error}`);
    throw error;
  } finally {
    sum.rounds += 1;
    sum.acts += run.tally.acts;
    sum.faults += run.tally.faults;
    await person.leaves();
    disk?.leaves();
    rmSync(build, { recursive: true });
  }

  /** Whoever asks for seeds wants to see them. */
  function tells(what: string): void {
    if (process.env.SEEDS) console.info(`${browser}, ${Date.now() - began} ms, ${what}`);
  }
}

function profileOn(disk: SmallDisk): string {
  const profile = join(disk.folder, 'profile');
  const template = inject('profileTemplate');
  if (template) cpSync(template, profile, { recursive: true });
  else mkdirSync(profile);
  return profile;
}
