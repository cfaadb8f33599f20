import {
  type Call,
  type EndedBy,
  ended,
  isUnderWay,
  resumed,
  withChecks,
  withTick,
} from '../../core/calls/call.ts';
import { BASE } from '../../core/calls/kinds.ts';
import { newCallOf, plannedCall, settledBy } from '../../core/calls/plannedCall.ts';
import { MATCHES_WITHIN, type Reminder } from '../../core/calls/reminder.ts';
import { limitText } from '../../core/wording.ts';
import { live } from '../live.ts';
import { write, writeForGood } from '../open.ts';
import type { Tables } from '../storageBackend.ts';
import { type RowChange, recordRowChanges, revert, type Undo, writeUndoable } from '../undo.ts';
import { scheduleReminders } from './reminders.ts';
import { updateToolbarBadge } from './toolbarBadge.ts';

/** The calls, the current one's id (`state`), the settings about calls, and the reminders that they settle. */
export const CALL_TABLES = ['calls', 'settings', 'state', 'reminders'] as const;
type CallTables = Pick<Tables, (typeof CALL_TABLES)[number]>;

/** The latest call, ended or not; `undefined` if there was none yet. */
export async function latestIn(rows: Pick<Tables, 'calls' | 'state'>): Promise<Call | undefined> {
  const row = await rows.state.get('currentCall');
  return row?.key === 'currentCall' ? rows.calls.get(row.callId) : undefined;
}

/** The call that is under way at `now`, or a new one: that of the reminder which is near, if there is one. */
export async function callIn(
  rows: Pick<Tables, 'calls' | 'state' | 'reminders'>,
  now: number,
): Promise<Call> {
  const latest = await latestIn(rows);
  if (isUnderWay(latest, now)) return latest;
  const planned = plannedCall(await remindersAround(rows, now, now), now);
  return newCallOf(planned, crypto.randomUUID(), BASE, now);
}

/** The reminders of calls that may begin from `from` to `to`, or half an hour from there. */
export function remindersAround(
  rows: Pick<Tables, 'reminders'>,
  from: number,
  to: number,
): PromiseLike<Reminder[]> {
  // The user is reminded earlier than the call begins, but seldom by more than half an hour.
  return rows.reminders
    .where('at')
    .between(from - 2 * MATCHES_WITHIN, to + MATCHES_WITHIN, true, true)
    .toArray();
}

/** Stores a call and makes it the current one. */
export async function putCurrent(rows: Pick<Tables, 'calls' | 'state'>, call: Call): Promise<void> {
  await rows.calls.put(call);
  const row = await rows.state.get('currentCall');
  if (row?.key === 'currentCall' && row.callId === call.id) return;
  await rows.state.put({ key: 'currentCall', callId: call.id });
}

/**
 * Ends a call. The user will be asked who it was with, unless that is switched off. Its reminder is settled. Does
 * nothing if it has ended.
 *
 * @returns the changes of reminders, for the undo of the act
 */
export async function endIn(
  rows: Pick<Tables, 'calls' | 'settings' | 'reminders'>,
  call: Call | undefined,
  now: number,
  by?: EndedBy,
): Promise<readonly RowChange[]> {
  if (call?.endedAt !== null) return [];
  const asks = (await rows.settings.get('askAfterCall'))?.value !== 'off';
  const after = ended(call, now, asks, by);
  await rows.calls.put(after);
  return settleReminders(rows, after, by === 'hang-up');
}

/**
 * Settles the reminders of a call that has ended (`settledBy`), so that it is announced no more. Part of an act.
 *
 * @returns what it has changed, for the undo of the act
 */
export async function settleReminders(
  rows: Pick<Tables, 'reminders'>,
  call: Call,
  isSaid: boolean,
): Promise<readonly RowChange[]> {
  const around = await remindersAround(rows, call.startedAt, call.endedAt ?? call.startedAt);
  const prepared = call.prepares === undefined ? null : await rows.reminders.get(call.prepares);
  const all = new Map([...around, ...(prepared ? [prepared] : [])].map((one) => [one.id, one]));
  const { changes } = await recordRowChanges(
    { reminders: rows.reminders },
    async ({ reminders }) => {
      for (const reminder of settledBy(call, [...all.values()], isSaid)) {
        await reminders.put({ ...reminder, outcome: 'over' });
      }
    },
  );
  return changes;
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
  let settled: readonly RowChange[] = [];
  await act(async (rows) => {
    const call = await latestIn(rows);
    id = call?.id;
    settled = await endIn(rows, call, Date.now(), 'hang-up');
  });
  await scheduleIf(settled);
  return () => resume(id, settled);
}

/** Ends a call without a question, so that every item is open again. */
export async function endCall(id: string): Promise<Undo> {
  let settled: readonly RowChange[] = [];
  await act(async (rows) => {
    const call = await rows.calls.get(id);
    if (!call) return;
    const after = ended(call, Date.now(), false, 'fresh-list');
    await putCurrent(rows, after);
    // One that is still to come is prepared from the beginning, and not over.
    settled = await settleReminders(rows, after, false);
  });
  await scheduleIf(settled);
  return () => resume(id, settled);
}

/** The icon may announce what was settled, or is to be announced again. */
async function scheduleIf(settled: readonly RowChange[]): Promise<void> {
  if (settled.length > 0) await scheduleReminders();
}

/** Makes an ended call the current one again, even if another has begun since, and reverts what its end has settled. */
async function resume(id: string | undefined, settled: readonly RowChange[]): Promise<number> {
  let left = 0;
  await act(async (rows) => {
    const call = id === undefined ? undefined : await rows.calls.get(id);
    if (call) await putCurrent(rows, resumed(call));
    left = await revert(rows, settled);
  });
  await scheduleIf(settled);
  return left;
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
