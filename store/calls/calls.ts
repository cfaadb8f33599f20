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
import { updateToolbarBadge } from './onToolbar.ts';

/** Calls, which of them is the current one, and what the user wants when one is over. */
export const CALL_TABLES = ['calls', 'settings', 'state'] as const;
type CallTables = Pick<Tables, (typeof CALL_TABLES)[number]>;

/** The last call on record, over or not; `undefined` where there was none yet. */
export async function latestIn(rows: Pick<Tables, 'calls' | 'state'>): Promise<Call | undefined> {
  const row = await rows.state.get('currentCall');
  return row?.key === 'currentCall' ? rows.calls.get(row.callId) : undefined;
}

/** The call that is under way at `now`, or one that begins. */
export async function callIn(rows: Pick<Tables, 'calls' | 'state'>, now: number): Promise<Call> {
  const latest = await latestIn(rows);
  return isUnderWay(latest, now) ? latest : newCall(crypto.randomUUID(), BASE, now);
}

/** Puts a call, which is the current one from then on. */
export async function putCurrent(rows: Pick<Tables, 'calls' | 'state'>, call: Call): Promise<void> {
  await rows.calls.put(call);
  const row = await rows.state.get('currentCall');
  if (row?.key === 'currentCall' && row.callId === call.id) return;
  await rows.state.put({ key: 'currentCall', callId: call.id });
}

/** Ends a call, and has the user asked who it was unless they do not want to be. Nothing for one that is over. */
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

/** The last call on record, over or not; null where there was none yet. */
export const latestCall = live(() => async (rows) => (await latestIn(rows)) ?? null);

/** Ticks an item, or unticks it. The first tick after a call begins another. */
export function tick(itemId: string, done: boolean): Promise<void> {
  return changeCall((call) => withTick(call, itemId, done));
}

/**
 * Ticks items that the green room has found good, in the call that is under way or one that begins with it.
 *
 * @returns what takes it back
 * @throws Refused where nothing lasts: the list is on another page
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

/** Chooses the kind of the call that is under way, or of one that begins with it. */
export function chooseKind(checklistId: string): Promise<void> {
  return changeCall((call) => ({ ...call, checklistId }));
}

/** Changes the call that is under way, or one that begins with it. */
function changeCall(change: (call: Call) => Call): Promise<void> {
  return act(async (rows) => putCurrent(rows, change(await callIn(rows, Date.now()))));
}

/** The call is over: the user is asked who it was, unless they do not want to be. */
export async function hangUp(): Promise<Undo> {
  let id: string | undefined;
  await act(async (rows) => {
    const call = await latestIn(rows);
    id = call?.id;
    await endIn(rows, call, Date.now(), 'hang-up');
  });
  return () => resume(id);
}

/** Ends the call without a word, so that every item is open again. */
export async function endCall(id: string): Promise<Undo> {
  await act(async (rows) => {
    const call = await rows.calls.get(id);
    if (call) await putCurrent(rows, ended(call, Date.now(), false, 'fresh-list'));
  });
  return () => resume(id);
}

/** Goes on with a call that was ended, with its ticks, whichever has begun since. */
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

/** The most characters of the talking points: a few lines. */
const POINTS_LIMIT = 2_000;

/** Writes down what the user wants to speak about, in this call. @throws Refused if too long, or nothing lasts */
export async function writePoints(text: string): Promise<void> {
  const points = limitText(text, POINTS_LIMIT);
  await writeForGood(CALL_TABLES, async (rows) =>
    putCurrent(rows, { ...(await callIn(rows, Date.now())), points }),
  );
}

/** Says with whom the call is. @throws Refused where nothing lasts */
export async function meet(personIds: readonly string[]): Promise<void> {
  await writeForGood(CALL_TABLES, async (rows) =>
    putCurrent(rows, { ...(await callIn(rows, Date.now())), personIds: [...personIds] }),
  );
}
