import { expect, it } from 'vitest';
import { type Call, newCall } from '../../../core/calls/call.ts';
import { pastCallsIn } from '../../../store/calls/pastCalls.ts';
import { read } from '../../../store/open.ts';
import { holds } from '../realStore.ts';

const call = (id: string, startedAt: number, changes: Partial<Call> = {}): Call => ({
  ...newCall(id, 'base', startedAt),
  endedAt: startedAt + 1,
  ...changes,
});

it('the calls that were are those with people, notes or a room, the latest first', async () => {
  await holds({
    calls: [
      call('too-long-ago', 10, { points: 'Vorbei.' }),
      call('noted', 100, { points: 'Liest das Treatment.' }),
      call('met', 300, { personIds: ['ada'] }),
      call('in-a-room', 200, { room: 'meet/abc' }),
      call('only-ticked', 400, { ticked: ['water'] }),
      call('going-on', 500, { endedAt: null, points: 'Noch nicht.' }),
    ],
  });
  const past = await read((rows) => pastCallsIn(rows, 100));
  expect(past.map(({ id }) => id)).toEqual(['met', 'in-a-room', 'noted']);
});
