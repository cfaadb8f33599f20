import { type ReadonlySignal, signal } from '@preact/signals';
import { RECOVERY, type Recovery } from '../core/backup/replicaHeader.ts';
import { localStorageArea } from '../platform/storageArea.ts';

const current = signal<Recovery | null>(null);

/** The loss of data to report to the user; null if there is none, or not known yet. */
export const recovery: ReadonlySignal<Recovery | null> = current;

/** Keeps `recovery` up to date. */
export async function followRecovery(): Promise<void> {
  await look();
  localStorageArea.watch((keys) => {
    if (keys.includes(RECOVERY)) void look();
  });
}

/** The user has acknowledged the report. */
export async function dismissRecovery(): Promise<void> {
  await localStorageArea.remove([RECOVERY]);
}

async function look(): Promise<void> {
  const values = await localStorageArea.read([RECOVERY]);
  current.value = (values[RECOVERY] as Recovery | undefined) ?? null;
}
