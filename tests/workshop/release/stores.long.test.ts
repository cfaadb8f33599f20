import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { missingFor, STORES } from '../../../workshop/release/stores.ts';

it.each(STORES)('$name misses each secret that is not given, or empty', (store) => {
  const all = Object.fromEntries(store.secrets.map((name) => [name, 'x']));
  expect(missingFor(store, all)).toEqual([]);
  for (const name of store.secrets)
    expect(missingFor(store, { ...all, [name]: '' })).toEqual([name]);
});

it('hands on every secret that a store needs', () => {
  const workflow = readFileSync('.github/workflows/release.yml', 'utf8');
  for (const name of STORES.flatMap(({ secrets }) => secrets)) {
    expect(workflow).toContain(`${name}: \${{ secrets.${name} }}`);
  }
});

it('uses only options that the tool has', () => {
  const { stdout } = spawnSync('node_modules/.bin/wxt', ['submit', '--help'], { encoding: 'utf8' });
  for (const { packages, options } of STORES) {
    for (const option of [...Object.keys(packages), ...options.filter((each) => each[0] === '-')]) {
      expect(stdout).toContain(`${option} `);
    }
  }
});
