import { beforeEach, describe, expect, it } from 'vitest';
import type { Reminder } from '../../../core/calls/reminder.ts';
import { answerCall } from '../../../store/calls/afterCall.ts';
import { endCall, hangUp, meet, tick } from '../../../store/calls/calls.ts';
import { person } from '../../core/people/people.ts';
import { everything, holds, now } from '../realStore.ts';

beforeEach(() => holds());

const currentId = async () => (await now('state', 'currentCall')) as { callId: string } | undefined;

describe.each([
  ['hung up', () => hangUp(), 'open'],
  ['ended without a word', (id: string) => endCall(id), null],
] as const)('a call that was %s', (_, end, after) => {
  it('goes on with its ticks where that is undone', async () => {
    await tick('neutral-background', true);
    const { callId } = (await currentId()) ?? { callId: '' };
    const before = await everything();
    const undo = await end(callId);
    expect(await now('calls', callId)).toMatchObject({ after, ticked: ['neutral-background'] });
    expect((await now('calls', callId))?.endedAt).not.toBeNull();
    expect(await undo()).toBe(0);
    expect(await everything()).toEqual(before);
  });

  it('is the current one again, whichever has begun since', async () => {
    await tick('neutral-background', true);
    const { callId } = (await currentId()) ?? { callId: '' };
    const undo = await end(callId);
    await tick('light-on-face', true);
    expect(await currentId()).not.toMatchObject({ callId });
    await undo();
    expect(await currentId()).toMatchObject({ callId });
    expect(await now('calls', callId)).toMatchObject({ endedAt: null, after: null });
  });
});

describe('a call that a reminder announces', () => {
  const MINUTE = 60_000;
  const soon = (more: Partial<Reminder> = {}): Reminder => ({
    ...{ id: 'soon', at: Date.now() + 20 * MINUTE, startsAt: null, title: 'Sendeplan' },
    ...{ personId: 'ada', link: null, outcome: 'waiting', ...more },
  });
  const current = async () => now('calls', (await currentId())?.callId ?? '');
  const outcome = async () => (await now('reminders', 'soon'))?.outcome;

  it('is what the first act prepares, with its person', async () => {
    await holds({ reminders: [soon()] });
    await tick('neutral-background', true);
    expect(await current()).toMatchObject({ personIds: ['ada'], prepares: 'soon' });
    await meet([]);
    expect(await current()).toMatchObject({ personIds: [], prepares: 'soon' });
  });

  it('is not prepared an hour ahead', async () => {
    await holds({ reminders: [soon({ at: Date.now() + 60 * MINUTE })] });
    await tick('neutral-background', true);
    expect(await current()).toMatchObject({ personIds: [] });
    expect(await current()).not.toHaveProperty('prepares');
  });

  it('is announced no more once it is over, and again where that is undone', async () => {
    await holds({ reminders: [soon()] });
    await tick('neutral-background', true);
    const before = await everything();
    const undo = await hangUp();
    expect(await outcome()).toBe('over');
    expect(await undo()).toBe(0);
    expect(await everything()).toEqual(before);
  });

  it('is still to come where its list is begun afresh', async () => {
    await holds({ reminders: [soon()] });
    await tick('neutral-background', true);
    await endCall((await currentId())?.callId ?? '');
    expect(await outcome()).toBe('waiting');
    await tick('neutral-background', true);
    expect(await current()).toMatchObject({ prepares: 'soon' });
  });

  it('is over, too, where it is said afterwards who it was with', async () => {
    await holds({ people: [person()] });
    await tick('neutral-background', true);
    const id = (await currentId())?.callId ?? '';
    const known = await everything();
    await holds({ ...known, reminders: [soon()] });
    await hangUp();
    expect(await outcome()).toBe('waiting');
    const before = await everything();
    const undo = await answerCall(id, ['ada']);
    expect(await outcome()).toBe('over');
    expect(await undo()).toBe(0);
    expect(await everything()).toEqual(before);
  });
});
