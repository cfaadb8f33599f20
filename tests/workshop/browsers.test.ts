import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chromiumPath, findChromium, findFirefox, firefoxPath } from '../../workshop/browsers.mjs';
import { installBrowsers } from '../../workshop/setup/browsers.mjs';

describe.runIf(process.platform === 'linux')('a machine', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'machine-'));
    vi.stubEnv('PATH', folder);
    vi.stubEnv('CHROMIUM', '');
    vi.stubEnv('FIREFOX', '');
    vi.stubEnv('DEBIAN_FRONTEND', '');
    vi.spyOn(console, 'log').mockReturnValue();
    symlinkSync('/usr/bin/env', join(folder, 'env'));
    program('sudo', 'shift; exec "$@"');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  /** Puts a program on the machine's PATH. @returns where it is */
  function program(name: string, script: string): string {
    const file = join(folder, name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    return file;
  }

  it('with browsers is left alone', () => {
    const chromium = program('chromium', '');
    const firefox = program('firefox', 'echo Mozilla Firefox 150.0');
    program('apt-get', `echo asked > ${join(folder, 'firefox-esr')}`);
    installBrowsers(['chromium', 'firefox']);
    expect([chromiumPath(), firefoxPath()]).toEqual([chromium, firefox]);
    expect(console.log).not.toHaveBeenCalled();
  });

  it('with an old Firefox has none, unless there is a new one too', () => {
    program('firefox-esr', 'echo Mozilla Firefox 128.9.0esr');
    expect(findFirefox()).toBeUndefined();
    expect(firefoxPath).toThrow('No Firefox 142 or newer was found.');
    const good = program('firefox', 'echo Mozilla Firefox 142.0');
    expect(findFirefox()).toBe(good);
  });

  it('does as the variables say, and says when they are wrong', () => {
    program('chromium', '');
    vi.stubEnv('CHROMIUM', program('mine', ''));
    expect(findChromium()).toBe(join(folder, 'mine'));
    vi.stubEnv('CHROMIUM', '/nowhere/chromium');
    expect(findChromium).toThrow('The variable CHROMIUM names /nowhere/chromium');
  });

  it('that can install packages gets what is missing, and that alone', () => {
    const asked = join(folder, 'asked');
    program('firefox', 'echo Mozilla Firefox 150.0');
    const install = `: > ${folder}/chromium; /bin/chmod +x ${folder}/chromium`;
    program(
      'apt-get',
      `echo "$DEBIAN_FRONTEND $*" >> ${asked}; [ "$1" = install ] && ${install}; true`,
    );
    installBrowsers(['chromium', 'firefox']);
    expect(findChromium()).toBe(join(folder, 'chromium'));
    expect(readFileSync(asked, 'utf8').trim().split('\n')).toEqual([
      '--version',
      'noninteractive update -qq',
      'noninteractive install -qq -y --no-install-recommends chromium',
    ]);
    expect(console.log).toHaveBeenCalledWith(
      expect.stringContaining('Installing Chromium with apt-get'),
    );
  });

  it('whose package manager fails learns why, and what to do', () => {
    program('apt-get', '[ "$1" = --version ] || { echo "E: no such mirror" >&2; exit 100; }');
    expect(() => installBrowsers(['chromium', 'firefox'])).toThrow(
      'Chromium and Firefox 142 or newer is missing and could not be installed ' +
        '(apt-get said: E: no such mirror). Please install it yourself, ' +
        'or say where it is in CHROMIUM and FIREFOX.',
    );
  });

  it('without a package manager learns what to install', () => {
    expect(() => installBrowsers(['firefox'])).toThrow('this machine has no apt-get');
  });
});
