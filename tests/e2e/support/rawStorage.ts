import type { Person } from './person';

/** What is in `storage.local`, by key. */
export type Kept = Record<string, unknown>;

/** Everything in `storage.local`. */
export async function everythingKept(person: Person): Promise<Kept> {
  // As a text: WebDriver leaves out what is nested deeply.
  return JSON.parse(await person.backstage('chrome.storage.local.get(null).then(JSON.stringify)'));
}

/** Makes `storage.local` hold these values and nothing else. */
export function keepsOnly(person: Person, values: Kept): Promise<void> {
  return person.backstage(
    `chrome.storage.local.clear().then(() => chrome.storage.local.set(${JSON.stringify(values)}))`,
  );
}

/** Puts a file where the snapshots are: a backup of these rows, or whatever a text is. */
export function leavesSnapshot(person: Person, name: string, rows: object | string): Promise<void> {
  const text =
    typeof rows === 'string'
      ? rows
      : JSON.stringify({ nahbar: 'backup', version: 1, exportedAt: '', appVersion: '1.0.0', rows });
  return person.backstage(writeSnapshot, name, text, typeof rows !== 'string');
}

/** Runs in a page. */
async function writeSnapshot(name: string, text: string, packed: boolean): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('snapshots', { create: true });
  const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
  const plain = new Blob([text]).stream();
  await (packed ? plain.pipeThrough(new CompressionStream('gzip')) : plain).pipeTo(file);
}
