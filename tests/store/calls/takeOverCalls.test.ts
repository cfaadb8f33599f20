import { beforeEach, expect, it } from 'vitest';
import { takeOverCalls } from '../../../store/calls/reminders.ts';
import { person } from '../../core/people/people.ts';
import { everything, holds } from '../realStore.ts';

const ada = person({ id: 'ada', channels: [{ kind: 'email', address: 'Ada@Beispiel.de' }] });
const call = {
  ...{ id: 'ics/a/1', at: 1, startsAt: 1, title: 'Call', personId: null, link: null },
  participants: ['me@studio.example', 'ada@beispiel.de'],
};
const taken = async () => (await everything()).reminders;

beforeEach(() => holds({ people: [ada, person({ id: 'bob' })] }));

it('is with whom was invited, where the address is known', async () => {
  await takeOverCalls([call, { ...call, id: 'ics/b/1', participants: ['nobody@studio.example'] }]);
  expect((await taken()).map(({ personId }) => personId)).toEqual(['ada', null]);
  // Of the others nothing is kept.
  expect(JSON.stringify(await everything())).not.toContain('studio.example');
});

it('stays with whom the user has said', async () => {
  await holds({
    people: [ada, person({ id: 'bob' })],
    reminders: [
      {
        id: 'ics/a/1',
        at: 1,
        startsAt: 1,
        title: '',
        link: null,
        personId: 'bob',
        outcome: 'waiting',
      },
    ],
  });
  await takeOverCalls([call]);
  expect(await taken()).toMatchObject([{ personId: 'bob', title: 'Call' }]);
});

it('moves with whom it is, and puts what is gone into the trash, in one act', async () => {
  await takeOverCalls([{ ...call, personId: 'bob', participants: [] }]);
  const [before] = await taken();
  const moved = { ...call, id: 'ics/a/2', at: 2, startsAt: 2, participants: [] };
  const undo = await takeOverCalls([moved], before ? [before] : []);
  expect(await taken()).toMatchObject([{ id: 'ics/a/2', personId: 'bob' }]);
  expect((await everything()).trash).toHaveLength(1);
  await undo();
  expect(await taken()).toEqual([before]);
  expect((await everything()).trash).toEqual([]);
});
