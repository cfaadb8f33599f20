/**
 * `npm run submit [-- --dry-run]`: submits the packages of `.output/release/` to the stores whose secrets are in the
 * environment, and says of the others what is missing. The first version of each is uploaded by hand (docs/releasing.md).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from '../run.ts';
import { sha256 } from './releaseParts.ts';
import { missingFor, STORES } from './stores.ts';

const RELEASE = join(ROOT, '.output/release');

for (const line of readFileSync(join(RELEASE, 'SHA256SUMS'), 'utf8').trim().split('\n')) {
  const [hash, name = ''] = line.split(/\s+/);
  if (sha256(readFileSync(join(RELEASE, name))) !== hash) {
    throw new Error(`${name} is not the file that was released.`);
  }
}

const files = readdirSync(RELEASE);
const packageOf = (part: string) => {
  const name = files.find((file) => file.endsWith(`-${part}.zip`));
  if (!name) throw new Error(`There is no package for ${part}: npm run release`);
  return join(RELEASE, name);
};

for (const store of STORES) {
  const missing = missingFor(store, process.env);
  if (missing.length === store.secrets.length) {
    console.log(`${store.name}: not submitted, there are no secrets (${missing.join(', ')}).`);
  } else if (missing.length > 0) {
    console.error(`${store.name}: not submitted, ${missing.join(', ')} missing.`);
    process.exitCode = 1;
  } else {
    const words = Object.entries(store.packages).flatMap(([option, part]) => [
      ...[option, packageOf(part)],
    ]);
    const command = ['wxt', 'submit', ...store.options, ...words, ...process.argv.slice(2)];
    const { succeeded, output } = await run(command);
    console.log(output);
    console.log(`${store.name}: ${succeeded ? 'submitted' : 'NOT SUBMITTED'}.`);
    if (!succeeded) process.exitCode = 1;
  }
}
