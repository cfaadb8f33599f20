import { beforeEach, describe, expect, it } from 'vitest';
import { endCall, hangUp, tick } from '../../../store/calls/calls.ts';
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
