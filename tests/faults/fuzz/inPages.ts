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

/** Runs in a page: whatever it writes takes longer than it once waited. */
export function delayWrites(): void {
  const { local } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome'))
    .storage;
  const set = local.set.bind(local);
  local.set = async (values: object) => {
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    const written = set(values);
    Object.assign(window, { nahbarWritten: written });
    return written;
  };
}

/** Runs in a page or the background: its clock is off by so many milliseconds. */
// biome-ignore lint/suspicious/noExplicitAny: it runs elsewhere, and bends what has a type there
export function setClock(scope: any, shift: number): void {
  scope.nahbarRealNow ??= scope.Date.now.bind(scope.Date);
  scope.Date.now = () => scope.nahbarRealNow() + shift;
}
