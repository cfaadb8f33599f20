import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why no small disk can be made here; `undefined` where one can. */
export const noSmallDisk =
  process.platform !== 'linux' || process.getuid?.() !== 0
    ? 'Only root on Linux can make a small disk.'
    : undefined;

/** A disk with little space, on this machine's memory. */
export class SmallDisk {
  readonly folder = mkdtempSync(join(tmpdir(), 'nahbar-disk-'));
  readonly #ballast = join(this.folder, 'ballast');

  /** @param megabytes how much fits on it */
  constructor(megabytes: number) {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', this.folder]);
  }

  /** Leaves not a byte free. */
  fills(): void {
    const file = openSync(this.#ballast, 'a');
    for (const size of [2 ** 20, 2 ** 12, 1]) {
      const block = Buffer.alloc(size);
      try {
        for (;;) writeSync(file, block);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    }
    closeSync(file);
  }

  /** Gives back what `fills` took. */
  empties(): void {
    unlinkSync(this.#ballast);
  }

  leaves(): void {
    execFileSync('umount', ['--lazy', this.folder]);
    rmSync(this.folder, { recursive: true });
  }
}
