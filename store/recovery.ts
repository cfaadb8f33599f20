import { type ReadonlySignal, signal } from '@preact/signals';
import { RECOVERY, type Recovery } from '../core/backup/replicaHeader.ts';
import { localStorageArea } from '../platform/storageArea.ts';

const current = signal<Recovery | null>(null);

/** What the user has to be told; null where there is nothing, or it is not known yet. */
export const recovery: ReadonlySignal<Recovery | null> = current;

/** Looks whether there is something to be told, now and whenever that changes. */
export async function followRecovery(): Promise<void> {
  await look();
  localStorageArea.watch((keys) => {
    if (keys.includes(RECOVERY)) void look();
  });
}

/** The user has read it. */
export async function dismissRecovery(): Promise<void> {
  await localStorageArea.remove([RECOVERY]);
}

async function look(): Promise<void> {
  const values = await localStorageArea.read([RECOVERY]);
  current.value = (values[RECOVERY] as Recovery | undefined) ?? null;
}
