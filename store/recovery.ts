import { type ReadonlySignal, signal } from '@preact/signals';
import { RECOVERY, type Recovery } from '../core/backup/replicaHeader.ts';
import { followLocal, localStorageArea } from '../platform/storageArea.ts';
import { ask } from './messages.ts';

const current = signal<Recovery | null>(null);

/** The loss of data to report to the user; null if there is none, or not known yet. */
export const recovery: ReadonlySignal<Recovery | null> = current;

/** Keeps `recovery` up to date. */
export function followRecovery(): Promise<void> {
  return followLocal(RECOVERY, (found) => {
    current.value = (found as Recovery | undefined) ?? null;
  });
}

/** The user has acknowledged the report. */
export async function dismissRecovery(): Promise<void> {
  await localStorageArea.remove([RECOVERY]);
}

/** `rebuilding`: the background has been at it for a second; `unwritable`: it could not. */
export type ReplicaTrouble = 'rebuilding' | 'unwritable';

const trouble = signal<ReplicaTrouble | null>(null);

/** What the user should know of the replica; null if nothing. */
export const replicaTrouble: ReadonlySignal<ReplicaTrouble | null> = trouble;

/** After it failed, the background is asked again so many milliseconds later: it has its own patience. */
const AGAIN_MS = 60_000;

let rebuilding: Promise<void> | undefined;

/** Lets the background rebuild the replica. @throws where that fails */
export function rebuildReplica(): Promise<void> {
  rebuilding ??= rebuild().finally(() => {
    rebuilding = undefined;
  });
  return rebuilding;
}

async function rebuild(): Promise<void> {
  const timer = setTimeout(() => {
    trouble.value = 'rebuilding';
  }, 1000);
  try {
    await ask('rebuild');
    trouble.value = null;
  } catch (error) {
    trouble.value = 'unwritable';
    setTimeout(() => void rebuildReplica().catch(() => {}), AGAIN_MS);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
