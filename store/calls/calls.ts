import {
  type Call,
  type EndedBy,
  ended,
  isUnderWay,
  newCall,
  resumed,
  withChecks,
  withTick,
} from '../../core/calls/call.ts';
import { BASE } from '../../core/calls/kinds.ts';
import { limitText } from '../../core/wording.ts';
import { live } from '../live.ts';
import { write, writeForGood } from '../open.ts';
import type { Tables } from '../storageBackend.ts';
import { type Undo, writeUndoable } from '../undo.ts';
import { scheduleReminders } from './reminders.ts';
import { updateToolbarBadge } from './toolbarBadge.ts';

/** The calls, the current one's id (`state`), and the settings about calls. */
export const CALL_TABLES = ['calls', 'settings', 'state'] as const;
type CallTables = Pick<Tables, (typeof CALL_TABLES)[number]>;

/** The latest call, ended or not; `undefined` if there was none yet. */
export async function latestIn(rows: Pick<Tables, 'calls' | 'state'>): Promise<Call | undefined> {
  const row = await rows.state.get('currentCall');
  return row?.key === 'currentCall' ? rows.calls.get(row.callId) : undefined;
}

/** The call that is under way at `now`, or a new one. */
export async function callIn(rows: Pick<Tables, 'calls' | 'state'>, now: number): Promise<Call> {
  const latest = await latestIn(rows);
  return isUnderWay(latest, now) ? latest : newCall(crypto.randomUUID(), BASE, now);
}

/** Stores a call and makes it the current one. */
export async function putCurrent(rows: Pick<Tables, 'calls' | 'state'>, call: Call): Promise<void> {
  await rows.calls.put(call);
  const row = await rows.state.get('currentCall');
  if (row?.key === 'currentCall' && row.callId === call.id) return;
  await rows.state.put({ key: 'currentCall', callId: call.id });
}

/** Ends a call. The user will be asked who it was with, unless that is switched off. Does nothing if it has ended. */
export async function endIn(
  rows: Pick<Tables, 'calls' | 'settings'>,
  call: Call | undefined,
  now: number,
  by?: EndedBy,
): Promise<void> {
  if (call?.endedAt !== null) return;
  const asks = (await rows.settings.get('askAfterCall'))?.value !== 'off';
  await rows.calls.put(ended(call, now, asks, by));
}

/** The latest call, ended or not; null if there was none yet. */
export const latestCall = live(() => async (rows) => (await latestIn(rows)) ?? null);

/** Ticks or unticks an item. The first tick after a call starts a new one. */
export function tick(itemId: string, done: boolean): Promise<void> {
  return changeCall((call) => withTick(call, itemId, done));
}

/**
 * Ticks items that the green room has checked, in the current call or a new one.
 *
 * @returns undoes it
 * @throws Refused where nothing lasts, because another page shows the list
 */
export async function tickChecked(itemIds: readonly string[]): Promise<Undo> {
  const now = Date.now();
  const { undo } = await writeUndoable(CALL_TABLES, async (rows) =>
    putCurrent(rows, withChecks(await callIn(rows, now), itemIds, now)),
  );
  void updateToolbarBadge();
  return async () => {
    const left = await undo();
    void updateToolbarBadge();
    return left;
  };
}

/** Sets the kind of the current call, or of a new one. */
export function chooseKind(checklistId: string): Promise<void> {
  return changeCall((call) => ({ ...call, checklistId }));
}

/** Changes the current call, or a new one. */
async function changeCall(change: (call: Call) => Call): Promise<void> {
  const now = Date.now();
  let begins = false;
  await act(async (rows) => {
    const call = await callIn(rows, now);
    begins = call.startedAt === now;
    await putCurrent(rows, change(call));
  });
  // The icon's title names no call while one is under way (`discretion`).
  if (begins) void scheduleReminders();
}

/** Ends the current call. The user will be asked who it was with, unless that is switched off. */
export async function hangUp(): Promise<Undo> {
  let id: string | undefined;
  await act(async (rows) => {
    const call = await latestIn(rows);
    id = call?.id;
    await endIn(rows, call, Date.now(), 'hang-up');
  });
  return () => resume(id);
}

/** Ends a call without a question, so that every item is open again. */
export async function endCall(id: string): Promise<Undo> {
  await act(async (rows) => {
    const call = await rows.calls.get(id);
    if (call) await putCurrent(rows, ended(call, Date.now(), false, 'fresh-list'));
  });
  return () => resume(id);
}

/** Makes an ended call the current one again, even if another has begun since. */
async function resume(id: string | undefined): Promise<number> {
  await act(async (rows) => {
    const call = id === undefined ? undefined : await rows.calls.get(id);
    if (call) await putCurrent(rows, resumed(call));
  });
  return 0;
}

async function act(change: (rows: CallTables) => Promise<void>): Promise<void> {
  await write(CALL_TABLES, change);
  void updateToolbarBadge();
}

/** The longest talking points, in characters. */
const POINTS_LIMIT = 2_000;

/** Sets the talking points of the current call. @throws Refused if too long, or nothing lasts */
export async function writePoints(text: string): Promise<void> {
  const points = limitText(text, POINTS_LIMIT);
  await writeForGood(CALL_TABLES, async (rows) =>
    putCurrent(rows, { ...(await callIn(rows, Date.now())), points }),
  );
}

/** Sets the people of the current call. @throws Refused where nothing lasts */
export async function meet(personIds: readonly string[]): Promise<void> {
  await writeForGood(CALL_TABLES, async (rows) =>
    putCurrent(rows, { ...(await callIn(rows, Date.now())), personIds: [...personIds] }),
  );
}
