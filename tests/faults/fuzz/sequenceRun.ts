import type { Person } from '../../e2e/support/person';
import type { SmallDisk } from '../support/smallDisk';
import { ActSteps } from './actSteps';
import { Checks } from './checks';
import { FaultSteps } from './faultSteps';
import { Model } from './model';
import { Pages } from './pages';
import type { Step } from './sequence';

/** A step that did not end as it has to; `cause` says how. */
export class FailedStep extends Error {
  override name = 'FailedStep';

  constructor(
    /** Which one of the sequence, from 0; less in what comes before each, and its length in the last start. */
    readonly at: number,
    step: object,
    override readonly cause: unknown,
  ) {
    super(`Step ${at}, ${JSON.stringify(step)}: ${cause}`);
  }
}

/** What comes before each sequence. */
const BEGINNING: readonly Step[] = [
  { act: 'save', where: 'page' },
  { act: 'save', where: 'page' },
  { act: 'import', where: 'page' },
  { act: 'snapshot' },
  { act: 'save', where: 'page' },
];

/** Carries out a sequence with a real browser and with a model, and compares both after each step. */
export class SequenceRun {
  /** How much was done. */
  readonly tally = { acts: 0, faults: 0 };
  readonly #checks: Checks;
  readonly #acts: ActSteps;
  readonly #faults: FaultSteps;

  /** @param build a folder with the extension that the person has, which is updated there */
  constructor(person: Person, build: string, disk: SmallDisk | null) {
    const [model, pages] = [new Model(), new Pages(person)];
    this.#checks = new Checks(model, pages);
    this.#acts = new ActSteps(model, pages, this.#checks);
    this.#faults = new FaultSteps(model, pages, this.#checks, build, disk);
  }

  /** @throws FailedStep */
  async run(steps: readonly Step[]): Promise<void> {
    for (const [i, step] of [...BEGINNING, ...steps].entries()) {
      try {
        await this.#takes(step);
      } catch (error) {
        throw new FailedStep(i - BEGINNING.length, step, error);
      }
    }
    const last = { fault: 'start', ending: 'quit', database: 'none', copy: 'none' } as const;
    try {
      await this.#faults.takes({ ...last, isUpdated: false });
      await this.#checks.agrees();
    } catch (error) {
      throw new FailedStep(steps.length, last, error);
    }
  }

  async #takes(step: Step): Promise<void> {
    if ('act' in step) {
      this.tally.acts += 1;
      await this.#acts.takes(step);
    } else {
      this.tally.faults += 1;
      await this.#faults.takes(step);
    }
  }
}
