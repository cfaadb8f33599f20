/**
 * A folder of files in the origin private file system: neither IndexedDB nor `storage.local`, so it is
 * still there when both are damaged. Works in pages and in the background alike. Each function
 * rejects where the browser keeps no such files, as in a private window of Firefox.
 */
const FOLDER = 'snapshots';

/** The suffix of an incomplete file. */
const HALF = '.part';

/** Missing in TypeScript's library. */
interface Movable {
  move?(name: string): Promise<void>;
}

/** The finished files, in no order. */
export async function listFiles(): Promise<File[]> {
  const files: File[] = [];
  for await (const handle of (await folder()).values()) {
    // Another page may remove a file meanwhile.
    if (handle.kind === 'file' && !handle.name.endsWith(HALF)) {
      const file = await handle.getFile().catch(() => null);
      if (file) files.push(file);
    }
  }
  return files;
}

/** The file called `name`; null where there is none. */
export async function readFile(name: string): Promise<File | null> {
  try {
    return await (await (await folder()).getFileHandle(name)).getFile();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

/** Writes a file atomically, also if the browser dies meanwhile. */
export async function writeFile(name: string, content: Blob): Promise<void> {
  const directory = await folder();
  const half = await directory.getFileHandle(name + HALF, { create: true });
  await fill(half, content);
  if ((half as Movable).move) {
    await (half as Movable).move?.(name);
  } else {
    // Without `move`: a write becomes visible only when its stream is closed.
    await fill(await directory.getFileHandle(name, { create: true }), content);
    await directory.removeEntry(half.name);
  }
  const size = (await readFile(name))?.size;
  if (size !== content.size) throw new Error(`${name} has ${size} bytes, not ${content.size}.`);
}

/** Removes a file, if it is there. */
export async function removeFile(name: string): Promise<void> {
  await (await folder()).removeEntry(name).catch((error) => {
    if (error.name !== 'NotFoundError') throw error;
  });
}

/**
 * Removes incomplete files of a browser that died while writing. Only while holding the `snapshots`
 * lock.
 */
export async function removePartFiles(): Promise<void> {
  const directory = await folder();
  for await (const name of directory.keys())
    if (name.endsWith(HALF)) await directory.removeEntry(name);
}

async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

async function fill(handle: FileSystemFileHandle, content: Blob): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(content);
  } catch (error) {
    await stream.abort().catch(() => {});
    throw error;
  }
  await stream.close();
}
