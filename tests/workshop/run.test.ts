import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { endAll, run } from '../../workshop/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'nahbar-run-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A command whose child is deaf to TERM and has a group of its own, as browsers have. */
const STUBBORN = `
  const { spawn } = require('node:child_process');
  const { writeFileSync } = require('node:fs');
  const deaf = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)";
  const child = spawn(process.execPath, ['-e', deaf], { detached: true, stdio: 'ignore' });
  writeFileSync(process.argv[1], String(child.pid));
  setInterval(() => {}, 1000);`;

describe('a command', () => {
  it('tells what it says while it runs, and how it ended', async () => {
    const heard: string[] = [];
    const script = "console.log('out'); console.error('err'); process.exit(3)";
    const ended = await run(['node', '-e', script], { onOutput: (text) => heard.push(text) });
    expect(ended.succeeded).toBe(false);
    expect(ended.output).toContain('out');
    expect(ended.output).toContain('err');
    expect(heard.join('')).toBe('out\n');
  });

  it.runIf(process.platform === 'linux')(
    'is ended with all that it started, whatever group that is in',
    async () => {
      const file = join(folder, 'pid');
      const ended = run(['node', '-e', STUBBORN, file]);
      await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8')).toBeTruthy();
      const pid = Number(readFileSync(file, 'utf8'));
      expect(isAlive(pid)).toBe(true);
      await endAll();
      expect((await ended).succeeded).toBe(false);
      await expect.poll(() => isAlive(pid)).toBe(false);
    },
  );
});

function isAlive(pid: number): boolean {
  try {
    // A process that has ended is there until its parent has been told.
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
