import { beforeEach, describe, expect, it } from 'vitest';
import { type Call, newCall, RESUME_WITHIN } from '../../../core/calls/call.ts';
import type { Reminder } from '../../../core/calls/reminder.ts';
import { CALL_TABLES, endCall, hangUp } from '../../../store/calls/calls.ts';
import { enterRoom } from '../../../store/calls/enterCall.ts';
import { write } from '../../../store/open.ts';
import { everything, holds, now as rowNow } from '../realStore.ts';

const now = new Date(2026, 10, 23, 13, 0).getTime();
const HOUR = 60 * 60 * 1000;
const DAILY = 'meet/abc-defg-hij';

const look = (room = DAILY, at = now) => write(CALL_TABLES, (rows) => enterRoom(rows, room, at));
const enter = (room = DAILY, at = now) => look(room, at) as Promise<Call>;
const call = (id: string, startedAt: number, more: Partial<Call> = {}): Call => ({
  ...newCall(id, 'base', startedAt),
  ...more,
});
const current = (callId: string) => [{ key: 'currentCall' as const, callId }];

beforeEach(() => holds());

describe('entering a room', () => {
  it('begins a call there, and finds it again', async () => {
    const begun = await enter();
    expect(begun).toMatchObject({ room: DAILY, checklistId: 'base', personIds: [], endedAt: null });
    expect(await enter()).toEqual(begun);
    expect((await everything()).calls).toEqual([begun]);
    expect((await everything()).state).toEqual(current(begun.id));
  });

  it('takes the kind and the people of the last call there', async () => {
    const calls = [
      call('older', now - 50 * HOUR, {
        room: DAILY,
        endedAt: now - 49 * HOUR,
        checklistId: 'stage',
      }),
      call('last', now - 26 * HOUR, {
        room: DAILY,
        endedAt: now - 25 * HOUR,
        checklistId: 'team',
        personIds: ['ada'],
        ticked: ['light'],
        points: 'Urlaub',
      }),
      call('elsewhere', now - 5 * HOUR, {
        room: 'zoom/1',
        endedAt: now - 4 * HOUR,
        checklistId: 'client',
      }),
    ];
    await holds({ calls, state: current('elsewhere') });
    expect(await enter()).toMatchObject({
      checklistId: 'team',
      personIds: ['ada'],
      ticked: [],
      points: '',
    });
  });

  it('adopts the call that was prepared without a room, with what was said of it', async () => {
    const last = call('last', now - 26 * HOUR, {
      room: DAILY,
      endedAt: now - 25 * HOUR,
      checklistId: 'team',
      personIds: ['bob'],
    });
    const prepared = call('now', now - 60_000, {
      ticked: ['light'],
      checklistId: 'stage',
      personIds: ['ada'],
      points: 'Angebot',
    });
    await holds({ calls: [last, prepared], state: current('now') });
    expect(await enter()).toEqual({ ...prepared, room: DAILY });
  });

  it('ends the call elsewhere, and has it asked about', async () => {
    await holds({ calls: [call('now', now - 60_000, { room: 'zoom/1' })], state: current('now') });
    const begun = await enter();
    expect(begun.id).not.toBe('now');
    expect(await rowNow('calls', 'now')).toMatchObject({ endedAt: now, after: 'open' });
  });

  it('asks nobody who does not want to be asked', async () => {
    await holds({
      calls: [call('now', now - 60_000, { room: 'zoom/1' })],
      state: current('now'),
      settings: [{ key: 'askAfterCall', value: 'off' }],
    });
    await enter();
    expect(await rowNow('calls', 'now')).toMatchObject({ endedAt: now, after: null });
  });

  it('goes on with a call that was left for a moment, and takes its question back', async () => {
    const left = call('now', now - HOUR, {
      room: DAILY,
      endedAt: now - RESUME_WITHIN + 1,
      after: 'open',
      ticked: ['light'],
    });
    await holds({ calls: [left], state: current('now') });
    expect(await enter()).toEqual({ ...left, endedAt: null, after: null });
  });

  const reminder: Reminder = {
    id: 'r',
    at: now - 5 * 60_000,
    startsAt: now,
    title: 'Pitch',
    personId: 'ada',
    link: 'https://meet.google.com/abc-defg-hij?authuser=1',
    outcome: 'rung',
  };

  it('is with whom the reminder of it said, which is over then', async () => {
    const calls = [call('last', now - 26 * HOUR, { room: DAILY, endedAt: 1, personIds: ['bob'] })];
    await holds({ calls, reminders: [reminder] });
    expect(await enter()).toMatchObject({ personIds: ['ada'] });
    expect(await rowNow('reminders', 'r')).toEqual({ ...reminder, outcome: 'over' });
  });

  it.each([
    ['elsewhere', { link: 'https://meet.google.com/xyz-abcd-efg' }],
    ['much later', { at: now + 31 * 60_000, startsAt: null }],
    ['that is over', { outcome: 'over' as const }],
    ['without an address', { link: null }],
  ])('leaves a reminder alone of a call %s', async (_, more) => {
    await holds({ reminders: [{ ...reminder, ...more }] });
    expect(await enter()).toMatchObject({ personIds: [] });
    expect(await rowNow('reminders', 'r')).toEqual({ ...reminder, ...more });
  });

  it('is with whom its preparation said, whose call is under way then', async () => {
    const prepared = call('now', now - 60_000, { personIds: ['ada'], prepares: 'r' });
    await holds({
      calls: [prepared],
      state: current('now'),
      reminders: [{ ...reminder, link: null }],
    });
    const entered = await enter();
    expect(entered).toMatchObject({ id: 'now', personIds: ['ada'], room: DAILY });
    expect(entered).not.toHaveProperty('prepares');
  });

  it('is not with whom another call was prepared for, elsewhere', async () => {
    const last = call('last', now - 26 * HOUR, { room: DAILY, endedAt: 1, personIds: ['bob'] });
    const prepared = call('now', now - 60_000, { personIds: ['ada'], prepares: 'r' });
    const elsewhere = { ...reminder, startsAt: now + 60_000, link: 'https://zoom.us/j/123456789' };
    await holds({ calls: [last, prepared], state: current('now'), reminders: [elsewhere] });
    expect(await enter()).toMatchObject({ personIds: ['bob'] });
    expect(await rowNow('reminders', 'r')).toEqual(elsewhere);
  });

  it.each([
    ['later', { endedAt: now - RESUME_WITHIN, after: 'open' as const }],
    ['that was answered', { endedAt: now - 1, after: 'answered' as const }],
    ['that nobody hung up for four hours', { startedAt: now - 4 * HOUR }],
  ])('begins another after one %s', async (_, more) => {
    await holds({
      calls: [call('now', now - HOUR, { room: DAILY, ...more })],
      state: current('now'),
    });
    expect((await enter()).id).not.toBe('now');
  });

  it('brings nothing back that the user has hung up, however often its tab is looked at', async () => {
    const begun = await enter();
    await hangUp();
    const at = Date.now();
    expect(await look(DAILY, at)).toBeNull();
    expect(await look(DAILY, at + RESUME_WITHIN - 60_000)).toBeNull();
    expect((await everything()).calls).toMatchObject([{ id: begun.id, after: 'open' }]);
    const next = await enter(DAILY, at + RESUME_WITHIN + 60_000);
    expect(next.id).not.toBe(begun.id);
  });

  it('goes on where hanging up was taken back', async () => {
    const begun = await enter(DAILY, Date.now());
    const undo = await hangUp();
    await undo();
    expect(await look(DAILY, Date.now())).toEqual(begun);
  });

  it('begins another where the list was wanted afresh', async () => {
    const begun = await enter(DAILY, Date.now());
    await endCall(begun.id);
    expect((await enter(DAILY, Date.now())).id).not.toBe(begun.id);
  });
});
