import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Call, newCall } from '../../../core/calls/call.ts';
import type { Person } from '../../../core/people/person.ts';
import { answerCall, unanswerCall } from '../../../store/calls/afterCall.ts';
import { everything, holds, now as rowNow, write } from '../someShelf.ts';

vi.mock('../../../store/open.ts', () => import('../someShelf.ts'));

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

const answer = (personIds: string[], note = '') =>
  write((rows) => answerCall(rows, { id: 'c', personIds, note }, now));
const takesBack = (trace: Awaited<ReturnType<typeof answer>>) =>
  write((rows) => unanswerCall(rows, structuredClone(trace)));

beforeEach(() => holds({ calls: [call], people: [person('ada'), person('bob')] }));

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

  it('is given once: a second one, from another tab, changes nothing', async () => {
    await answer(['ada']);
    const before = await everything();
    expect(await answer(['bob'])).toEqual({ turns: [], contacts: [] });
    expect(await everything()).toEqual(before);
  });

  it('may be nobody', async () => {
    await answer([]);
    expect((await everything()).contacts).toEqual([]);
    expect(await rowNow('calls', 'c')).toMatchObject({ after: 'skipped' });
  });

  it('leaves out who is gone', async () => {
    await answer(['eve', 'ada']);
    expect((await everything()).contacts.map(({ personId }) => personId)).toEqual(['ada']);
  });

  it('is taken back, as if nothing had been said', async () => {
    const before = await everything();
    const trace = await answer(['ada', 'bob'], 'x');
    expect(await takesBack(trace)).toBe(0);
    expect(await everything()).toEqual(before);
  });

  it('stays with whom more was told of since', async () => {
    const trace = await answer(['ada']);
    const [contact] = (await everything()).contacts;
    if (contact) await write((rows) => rows.contacts.put({ ...contact, note: 'und mehr' }));
    expect(await takesBack(trace)).toBe(1);
    expect((await everything()).contacts).toHaveLength(1);
  });
});
