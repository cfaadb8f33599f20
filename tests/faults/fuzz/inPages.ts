// What runs in a page, past all code of the product.

/** Runs in a page: all snapshots that can be read, the newest first. */
export async function readSnapshots(): Promise<string> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('snapshots').catch(() => null);
  if (!folder) return '[]';
  const names = (await Array.fromAsync(folder.keys())).filter((name) => name.endsWith('.gz'));
  const files: [string, string][] = [];
  for (const name of names.sort().reverse()) {
    const file = await (await folder.getFileHandle(name)).getFile();
    const plain = file.stream().pipeThrough(new DecompressionStream('gzip'));
    files.push([name, await new Response(plain).text()]);
  }
  return JSON.stringify(files);
}

/** Runs in a page: nobody else can read the favourites and people until `nahbarHeld` is called. */
export async function holdDatabase(): Promise<void> {
  const request = indexedDB.open('nahbar');
  await new Promise((resolve) => {
    request.onsuccess = resolve;
  });
  const transaction = request.result.transaction(['favourites', 'people'], 'readwrite');
  let isEnough = false;
  const store = transaction.objectStore('favourites');
  const goOn = () => {
    if (isEnough) request.result.close();
    else store.count().onsuccess = goOn;
  };
  goOn();
  Object.assign(window, {
    nahbarHeld: () => {
      isEnough = true;
    },
  });
}

/**
 * Runs in a page: whatever it writes waits until `nahbarWrites` is called, which resolves once it is written. Until then
 * every clock in the page strikes at once, so that no limit of its own is longer.
 */
export function holdWrites(): void {
  const { local } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome'))
    .storage;
  const set = local.set.bind(local);
  const wait = setTimeout;
  Object.assign(globalThis, { setTimeout: (act: () => void) => wait(act, 0) });
  local.set = (values: object) =>
    new Promise((resolve) => {
      const nahbarWrites = async () => {
        // After the clocks that were set before.
        await new Promise((struck) => wait(struck, 10));
        const written = set(values);
        resolve(written);
        await written.catch(() => {});
      };
      Object.assign(window, { nahbarWrites });
    });
}

/** Runs in a page or the background: its clock is off by so many milliseconds. */
// biome-ignore lint/suspicious/noExplicitAny: it runs elsewhere, and bends what has a type there
export function setClock(scope: any, shift: number): void {
  scope.nahbarRealNow ??= scope.Date.now.bind(scope.Date);
  scope.Date.now = () => scope.nahbarRealNow() + shift;
}
