import { computed } from '@preact/signals';
import type { Call } from '../../core/calls/call.ts';
import { DISCRETION_MS, type Discretion, discretionAt } from '../../core/calls/discretion.ts';
import { live } from '../live.ts';
import { write } from '../open.ts';
import type { Tables } from '../storageBackend.ts';
import { minute } from '../today.ts';
import { latestIn } from './calls.ts';
import { scheduleReminders } from './reminders.ts';

/** What decides about discretion, whatever the time is. */
interface Facts {
  latest: Call | undefined;
  /** Until when the user asked for it; null if they did not. */
  until: number | null;
}

async function factsIn(rows: Pick<Tables, 'calls' | 'state'>): Promise<Facts> {
  const asked = await rows.state.get('discretion');
  return {
    latest: await latestIn(rows),
    until: asked?.key === 'discretion' ? asked.until : null,
  };
}

const facts = live(() => factsIn);

/** Whether names, notes and titles are hidden now, and why; `undefined` until loaded. */
export const discretion = computed(() => {
  const { latest, until } = facts.value ?? {};
  // The minute is up to a minute old, and what was asked for since would seem to end too late to be believed.
  const now = Math.max(minute.value, Date.now());
  return until === undefined ? undefined : discretionAt(latest, until, now);
});

/** As `discretion`, once. @param now in milliseconds since 1970, UTC */
export async function discretionIn(
  rows: Pick<Tables, 'calls' | 'state'>,
  now: number,
): Promise<Discretion | null> {
  const { latest, until } = await factsIn(rows);
  return discretionAt(latest, until, now);
}

/** Hides names, notes and titles everywhere for an hour. */
export function beDiscreet(): Promise<void> {
  return keepUntil(Date.now() + DISCRETION_MS);
}

/** Ends what `beDiscreet` began. */
export function endDiscretion(): Promise<void> {
  return keepUntil(0);
}

async function keepUntil(until: number): Promise<void> {
  await write(['state'], (rows) => rows.state.put({ key: 'discretion', until }));
  // The icon's title may name a call.
  await scheduleReminders();
}
