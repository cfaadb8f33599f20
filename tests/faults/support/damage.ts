import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Person } from '../../e2e/support/person';
import { seeded } from './random';

/** The two places where rows are kept. */
export type Place = 'database' | 'copy';

/** What happens to the files of a place. */
export type Damage = 'garbled' | 'truncated' | 'removed';

/**
 * Damages the files of one of the two places, while the browser is closed.
 *
 * @param seed of the random bytes
 * @returns how many files were hit
 * @throws when the browser keeps no such files there
 */
export function damages(person: Person, place: Place, damage: Damage, seed = 1): number {
  const folder = join(person.profile, folderOf(person, place));
  if (!existsSync(folder)) throw new Error(`There is no ${folder}`);
  if (damage === 'removed') {
    const count = filesIn(folder).length;
    rmSync(folder, { recursive: true });
    return count;
  }
  const random = seeded(seed);
  const files = filesIn(folder).filter((file) => isData(file) && statSync(file).size > 0);
  if (files.length === 0) throw new Error(`There are no files with data in ${folder}`);
  for (const file of files) {
    if (damage === 'truncated') truncateSync(file, Math.floor(statSync(file).size / 2));
    else writeFileSync(file, garbled(readFileSync(file), random));
  }
  return files.length;
}

/** Whether the browser keeps files of a place; after it was emptied it may not. */
export function hasFiles(person: Person, place: Place): boolean {
  const folder = join(person.profile, folderOf(person, place));
  return (
    existsSync(folder) && filesIn(folder).some((file) => isData(file) && statSync(file).size > 0)
  );
}

/** Copies the files of a place to `folder`, while the browser is closed. */
export function keepsFiles(person: Person, place: Place, folder: string): void {
  cpSync(join(person.profile, folderOf(person, place)), folder, { recursive: true });
}

/** Puts files that were kept in the place of those that are there, while the browser is closed. */
export function putsFilesBack(person: Person, place: Place, folder: string): void {
  const files = join(person.profile, folderOf(person, place));
  rmSync(files, { recursive: true, force: true });
  cpSync(folder, files, { recursive: true });
}

/**
 * Lets no database open from the next start of the browser on, while it is closed: something stands where
 * its folder was.
 *
 * @returns lets it open again, as it was, while the browser is closed
 */
export function locksDatabase(person: Person): () => void {
  const ofAll = person.browserName === 'firefox' ? '.' : '..';
  const folder = join(person.profile, folderOf(person, 'database'), ofAll);
  const aside = `${folder}-aside`;
  renameSync(folder, aside);
  writeFileSync(folder, 'This is not a folder.');
  return () => {
    rmSync(folder, { recursive: true });
    renameSync(aside, folder);
  };
}

/** Where the browser keeps a place, below its profile. */
function folderOf({ browserName, origin }: Person, place: Place): string {
  const host = origin.split('//')[1] ?? '';
  if (browserName === 'firefox') {
    // Firefox keeps storage.local in a database of its own, of a user context that nobody has.
    const suffix = place === 'copy' ? '^userContextId=4294967295' : '';
    return join('storage', 'default', `moz-extension+++${host}${suffix}`, 'idb');
  }
  if (place === 'database') {
    return join('Default', 'IndexedDB', `chrome-extension_${host}_0.indexeddb.leveldb`);
  }
  return join('Default', 'Local Extension Settings', host);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What tells of the place as a whole is left: it is the rows that are to be damaged. */
function isData(file: string): boolean {
  return !['LOCK', 'LOG', 'LOG.old'].includes(basename(file));
}

/** Random bytes over half of all bytes, in stretches, so that no page of the file is spared. */
function garbled(bytes: Buffer, random: () => number): Buffer {
  for (let i = 0; i < bytes.length; i++) if (i % 64 < 32) bytes[i] = Math.floor(random() * 256);
  return bytes;
}
