import { beforeEach, describe, expect, it } from 'vitest';
import { changePerson } from '../../../store/people/peopleActs.ts';
import { changePeople, removePeople } from '../../../store/people/severalPeople.ts';
import { person } from '../../core/people/people.ts';
import { everything, holds, now, talk } from '../realStore.ts';

const rows = {
  people: ['ada', 'bert', 'carl'].map((id) => person({ id, name: id, rhythm: 'month' as const })),
  contacts: [talk('c1', 10), talk('c2', 7, { personId: 'bert' }), talk('c3', 5)],
};

beforeEach(() => holds(rows));

describe('several people at once', () => {
  it('are changed in one act, and as they were when it is undone', async () => {
    const before = await everything();
    const undo = await changePeople(['ada', 'carl', 'gone'], (one) => ({ ...one, rhythm: 'week' }));
    expect(await now('people', 'ada')).toMatchObject({ rhythm: 'week' });
    expect(await now('people', 'bert')).toMatchObject({ rhythm: 'month' });
    expect(await now('people', 'carl')).toMatchObject({ rhythm: 'week' });
    expect(await now('people', 'gone')).toBeUndefined();
    expect(await undo()).toBe(0);
    expect(await everything()).toEqual(before);
  });

  it('keep what was changed since, when it is undone', async () => {
    const undo = await changePeople(['ada'], (one) => ({ ...one, rhythm: 'week' }));
    await changePerson('ada', { role: 'Mathematician' });
    await undo();
    expect(await now('people', 'ada')).toMatchObject({ rhythm: 'month', role: 'Mathematician' });
  });

  it('go to the trash with all their contacts, and come back', async () => {
    const before = await everything();
    const undo = await removePeople(['ada', 'bert']);
    const after = await everything();
    expect(after.people?.map(({ id }) => id)).toEqual(['carl']);
    expect(after.contacts).toEqual([]);
    const trashed = after.trash?.map(({ row }) => row as { id: string; contacts: object[] });
    expect(trashed?.map(({ id, contacts }) => [id, contacts.length])).toEqual([
      ['ada', 2],
      ['bert', 1],
    ]);
    expect(await undo()).toBe(0);
    expect(await everything()).toEqual(before);
  });
});
