/**
 * A Vitest reporter for `npm test`: prints failed tests at once and in full, and progress now and then.
 * Results go to the file that `NAHBAR_COUNTS` names.
 */
import { writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import type {
  Reporter,
  SerializedError,
  TestCase,
  TestModule,
  TestSpecification,
} from 'vitest/node';

/** The results of one project: tests by full name. */
export interface Results {
  files: number;
  filesDone: number;
  passed: number;
  failed: string[];
  /** Passed, but not at the first try. */
  second: string[];
}

export type Counts = Record<string, Results>;

/** Without a terminal, the shortest time between lines of progress. */
const RHYTHM_MS = 30_000;

/** Counts results and formats them. */
export class Progress {
  readonly counts: Counts = {};

  expects(project: string): void {
    this.#of(project).files += 1;
  }

  passes(project: string, name: string, tries: number): void {
    const results = this.#of(project);
    results.passed += 1;
    if (tries > 1) results.second.push(name);
  }

  fails(project: string, name: string): void {
    this.#of(project).failed.push(name);
  }

  ends(project: string): void {
    this.#of(project).filesDone += 1;
  }

  /** Such as `chromium: 12 of 31 files, 80 passed · firefox: 0 of 31 files`. */
  line(): string {
    return Object.entries(this.counts)
      .map(([project, { files, filesDone, passed, failed }]) =>
        [
          `${project}: ${filesDone} of ${files} files`,
          ...(passed > 0 ? [`${passed} passed`] : []),
          ...(failed.length > 0 ? [`${failed.length} FAILED`] : []),
        ].join(', '),
      )
      .join(' · ');
  }

  #of(project: string): Results {
    this.counts[project] ??= { files: 0, filesDone: 0, passed: 0, failed: [], second: [] };
    return this.counts[project];
  }
}

// biome-ignore lint/style/noDefaultExport: Vitest wants a reporter's file to have one
export default class ProgressReporter implements Reporter {
  readonly #progress = new Progress();
  #said = Date.now();

  onTestRunStart(specifications: readonly TestSpecification[]): void {
    for (const { project } of specifications) this.#progress.expects(project.name);
    this.#write();
  }

  onTestCaseResult(test: TestCase): void {
    const { state, errors } = test.result();
    const { name: project } = test.project;
    const name = `${test.module.relativeModuleId} > ${test.fullName}`;
    if (state === 'passed') {
      const tries = 1 + (test.diagnostic()?.retryCount ?? 0);
      this.#progress.passes(project, name, tries);
      if (tries > 1) this.#says('SECOND TRY', project, name, errors ?? []);
    } else if (state === 'failed') {
      this.#progress.fails(project, name);
      this.#says('FAILED', project, name, errors);
    }
    this.#tells();
  }

  onTestModuleEnd(module: TestModule): void {
    const { name: project } = module.project;
    const errors = module.errors();
    if (errors.length > 0) {
      this.#progress.fails(project, module.relativeModuleId);
      this.#says('FAILED', project, module.relativeModuleId, errors);
    }
    this.#progress.ends(project);
    this.#write();
    this.#tells();
  }

  onTestRunEnd(_modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    if (unhandled.length > 0) {
      this.#progress.fails('outside of any test', 'an error that nobody caught');
      this.#says('FAILED', 'outside of any test', 'an error that nobody caught', unhandled);
    }
    this.#write();
  }

  #says(
    what: 'FAILED' | 'SECOND TRY',
    project: string,
    name: string,
    errors: readonly Partial<SerializedError>[],
  ): void {
    const words = errors.map(({ message, stack, diff, cause }) =>
      [message, diff, ownLines(stack), cause?.message && `because: ${cause.message}`]
        .filter(Boolean)
        .join('\n'),
    );
    const text = stripVTControlCharacters(words.join('\n'));
    console.log(`${what} ${project}: ${name}\n${text.replaceAll(/^/gm, '    ')}`);
  }

  #tells(): void {
    if (Date.now() - this.#said < RHYTHM_MS) return;
    this.#said = Date.now();
    console.log(this.#progress.line());
  }

  #write(): void {
    const { NAHBAR_COUNTS } = process.env;
    if (NAHBAR_COUNTS) writeFileSync(NAHBAR_COUNTS, JSON.stringify(this.#progress.counts));
  }
}

/** The lines of a stack in this project. */
function ownLines(stack = ''): string {
  const lines = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return lines.filter((line) => !line.includes('node_modules')).join('\n');
}
