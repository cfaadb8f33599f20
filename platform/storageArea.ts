import browser from 'webextension-polyfill';

/** A storage of keys and values that survives what damages IndexedDB, and is shared by all pages. */
export interface StorageArea {
  /** The values of these keys, or of all for `null`; missing keys are left out. */
  read(keys: string[] | null): Promise<Record<string, unknown>>;
  /** Every key. */
  keys(): Promise<string[]>;
  /** Writes all of them or none. */
  write(values: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  /**
   * Calls `changed` on every write in any context, with the new values; `undefined` for what was removed.
   *
   * @returns a function that stops that
   */
  watch(changed: (values: Record<string, unknown>) => void): () => void;
}

/** The extension's `storage.local`. Every verb rejects with what the browser reports. */
export const localStorageArea: StorageArea = {
  read: async (keys) => browser.storage.local.get(keys),
  keys: async () => {
    // The polyfill's types do not know it yet. Older browsers have to read everything for it.
    const local = browser.storage.local as typeof browser.storage.local & {
      getKeys?(): Promise<string[]>;
    };
    return local.getKeys?.() ?? Object.keys(await local.get(null));
  },
  write: async (values) => browser.storage.local.set(values),
  remove: async (keys) => browser.storage.local.remove(keys),
  watch: (changed) => {
    const tell = (changes: Record<string, { newValue?: unknown }>) =>
      changed(
        Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])),
      );
    browser.storage.local.onChanged.addListener(tell);
    return () => browser.storage.local.onChanged.removeListener(tell);
  },
};

/** Calls `told` with the value of a key in `storage.local`, and with each that it gets later, in any context. */
export async function followLocal(key: string, told: (value: unknown) => void): Promise<void> {
  // What is read may be older than what is heard meanwhile.
  let hasHeard = false;
  localStorageArea.watch((values) => {
    if (!(key in values)) return;
    hasHeard = true;
    told(values[key]);
  });
  const { [key]: found } = await localStorageArea.read([key]);
  if (!hasHeard) told(found);
}

/**
 * Keeps `storage.local` from scripts that run in foreign pages, ours included. Chromium opens it to them
 * until it is told not to; Firefox has no such switch.
 */
export async function closeStorageToPages(): Promise<void> {
  // The polyfill's types know what all browsers have.
  const local = browser.storage.local as typeof browser.storage.local & {
    setAccessLevel?(access: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
  };
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** From `storage.session`, which is in memory until the browser is closed. */
export async function readSession(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

export async function writeSession(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}
