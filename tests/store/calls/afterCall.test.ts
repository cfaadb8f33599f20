import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Call, newCall } from '../../../core/calls/call.ts';
import type { Person } from '../../../core/people/person.ts';
import { Refused } from '../../../core/refusal.ts';
import { answerCall } from '../../../store/calls/afterCall.ts';
import { write } from '../../../store/open.ts';
import { everything, holds, now as rowNow } from '../realStore.ts';

const now = new Date(2026, 10, 23, 13, 0).getTime();
const ended = now - 60_000;
const call: Call = { ...newCall('c', 'base', now - 3_600_000), endedAt: ended, after: 'open' };

const person = (id: string): Person => ({
  id,
  name: id,
  organisation: '',
  role: '',
  circles: [],
  rhythm: 'month',
  channels: [],
  personal: '',
  professional: '',
  lastContactAt: null,
  restsUntil: null,
  paused: false,
  addedAt: 0,
});

const answer = (personIds: string[], note = '') => answerCall('c', personIds, note);

beforeEach(async () => {
  vi.useFakeTimers({ now, toFake: ['Date'] });
  await holds({ calls: [call], people: [person('ada'), person('bob')] });
});
afterEach(() => vi.useRealTimers());

describe('the answer to who it was', () => {
  it('notes a contact with each, at the end of the call, and starts their rhythms', async () => {
    await answer(['ada', 'bob'], 'Angebot folgt');
    const { contacts } = await everything();
    expect(contacts.map(({ personId, at, note }) => ({ personId, at, note }))).toEqual([
      { personId: 'ada', at: ended, note: 'Angebot folgt' },
      { personId: 'bob', at: ended, note: 'Angebot folgt' },
    ]);
    expect(await rowNow('people', 'ada')).toMatchObject({ lastContactAt: ended });
    expect(await rowNow('calls', 'c')).toMatchObject({
      after: 'answered',
      personIds: ['ada', 'bob'],
    });
  });

  it('is a contact by video call, with what was noted in the call where nothing else is said', async () => {
    const points = 'Budget klären\nUmzug';
    await holds({ calls: [{ ...call, points }], people: [person('ada')] });
    await answerCall('c', ['ada']);
    const { contacts } = await everything();
    expect(contacts).toMatchObject([{ channel: 'video-call', note: points }]);
    expect(await rowNow('calls', 'c')).toMatchObject({ points });
  });

  it('keeps with the call what was made of its notes', async () => {
    await holds({ calls: [{ ...call, points: 'Budget' }], people: [person('ada')] });
    await answer(['ada'], 'Budget steht');
    expect((await everything()).contacts).toMatchObject([{ note: 'Budget steht' }]);
    expect(await rowNow('calls', 'c')).toMatchObject({ points: 'Budget steht' });
  });

  it('is given once: a second one, from another tab, changes nothing', async () => {
    await answer(['ada']);
    const before = await everything();
    const undo = await answer(['bob']);
    expect(await everything()).toEqual(before);
    expect(await undo()).toBe(0);
    expect(await everything()).toEqual(before);
  });

  it('may be nobody', async () => {
    await answer([]);
    expect((await everything()).contacts).toEqual([]);
    expect(await rowNow('calls', 'c')).toMatchObject({ after: 'skipped' });
  });

  it('refuses a note that is too long, and keeps the question', async () => {
    const before = await everything();
    await expect(answer(['ada'], 'x'.repeat(501))).rejects.toThrow(Refused);
    expect(await everything()).toEqual(before);
  });

  it('leaves out who is gone', async () => {
    await answer(['eve', 'ada']);
    expect((await everything()).contacts.map(({ personId }) => personId)).toEqual(['ada']);
  });

  it('is taken back, as if nothing had been said', async () => {
    const before = await everything();
    const undo = await answer(['ada', 'bob'], 'x');
    expect(await undo()).toBe(0);
    expect(await everything()).toEqual(before);
  });

  it('stays with whom more was told of since', async () => {
    const undo = await answer(['ada']);
    const [contact] = (await everything()).contacts;
    if (contact)
      await write(['contacts'], (rows) => rows.contacts.put({ ...contact, note: 'und mehr' }));
    expect(await undo()).toBe(1);
    expect((await everything()).contacts).toHaveLength(1);
  });
});
