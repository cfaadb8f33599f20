import { beforeEach, describe, expect, it } from 'vitest';
import type { Reminder } from '../../../core/calls/reminder.ts';
import { Refused } from '../../../core/refusal.ts';
import { fixCoffee, offerCoffee, withdrawCoffee } from '../../../store/calls/coffee.ts';
import { write } from '../../../store/open.ts';
import { person } from '../../core/people/people.ts';
import { everything, holds } from '../realStore.ts';

const ROOM = 'https://meet.google.com/abc-defg-hij';
const SOON = Date.now() + 24 * 60 * 60 * 1000;

const kept = async () => {
  const { settings, reminders } = await everything();
  return { coffee: settings.find(({ key }) => key === 'coffee')?.value, reminders };
};

beforeEach(() => holds({ people: [person({ id: 'ada' }), person({ id: 'bob' })] }));

describe('a coffee', () => {
  it('is offered, with a room that is remembered, and taken back', async () => {
    const undo = await offerCoffee('ada', { times: [SOON], link: ROOM });
    const offer = { times: [SOON], link: ROOM, reminderId: null };
    expect(await kept()).toEqual({ coffee: { room: ROOM, offers: { ada: offer } }, reminders: [] });
    await offerCoffee('bob', { times: [SOON], link: null });
    expect((await kept()).coffee).toMatchObject({ room: ROOM, offers: { ada: offer } });
    await withdrawCoffee('bob');
    expect((await kept()).coffee).toEqual({ room: ROOM, offers: { ada: offer } });
    await (await withdrawCoffee('ada'))();
    expect((await kept()).coffee).toEqual({ room: ROOM, offers: { ada: offer } });
    await undo();
  });

  it('is agreed on in one act, which sets the reminder, and undone in one', async () => {
    await offerCoffee('ada', { times: [SOON, SOON + 1], link: ROOM });
    const before = await kept();
    const undo = await fixCoffee('ada', SOON, 'Kaffee mit Ada');
    const { coffee, reminders } = await kept();
    expect(reminders).toEqual([
      {
        id: expect.any(String),
        at: SOON - 5 * 60_000,
        startsAt: SOON,
        title: 'Kaffee mit Ada',
        personId: 'ada',
        link: ROOM,
        outcome: 'waiting',
      },
    ]);
    expect(coffee).toMatchObject({ offers: { ada: { reminderId: reminders[0]?.id } } });
    await undo();
    expect(await kept()).toEqual(before);
  });

  it('is moved, and no second reminder set', async () => {
    await offerCoffee('ada', { times: [SOON, SOON + 1], link: null });
    await fixCoffee('ada', SOON, 'Kaffee');
    await fixCoffee('ada', SOON + 1, 'Kaffee');
    expect((await kept()).reminders).toMatchObject([{ startsAt: SOON + 1 }]);
  });

  it('is offered again, and the reminder of the first time goes; undone, it is back', async () => {
    await offerCoffee('ada', { times: [SOON], link: null });
    await fixCoffee('ada', SOON, 'Kaffee');
    const before = await kept();
    const undo = await offerCoffee('ada', { times: [SOON + 1], link: null });
    expect(await kept()).toMatchObject({ coffee: { offers: { ada: { reminderId: null } } } });
    const { reminders, trash } = await everything();
    expect(reminders).toEqual([]);
    expect(trash.map(({ row }) => row)).toEqual(before.reminders);
    await undo();
    expect(await kept()).toEqual(before);
    expect((await everything()).trash).toEqual([]);
  });

  it.each([
    ['is over', { startsAt: Date.now() - 1, at: Date.now() - 300_000 }],
    ['was dismissed', { outcome: 'over' as const }],
  ])('that %s leaves its reminder when there is to be another', async (_, change) => {
    await offerCoffee('ada', { times: [SOON], link: null });
    await fixCoffee('ada', SOON, 'Kaffee');
    const [reminder] = (await everything()).reminders as [Reminder];
    await write(['reminders'], async (rows) => {
      await rows.reminders.put({ ...reminder, ...change });
    });
    await offerCoffee('ada', { times: [SOON + 1], link: null });
    expect((await kept()).reminders).toEqual([{ ...reminder, ...change }]);
    await fixCoffee('ada', SOON + 1, 'Kaffee');
    expect((await kept()).reminders).toHaveLength(2);
  });

  it('forgets invitations whose times have gone by', async () => {
    await offerCoffee('ada', { times: [Date.now() - 24 * 60 * 60 * 1000], link: null });
    await offerCoffee('bob', { times: [SOON], link: null });
    expect(Object.keys((await kept()).coffee as object)).toEqual(['room', 'offers']);
    expect((await kept()).coffee).toMatchObject({ offers: { bob: {} } });
    expect((await kept()).coffee).not.toHaveProperty('offers.ada');
  });

  it('refuses a link that is none', async () => {
    const offer = { times: [SOON], link: 'http://example.org' };
    await expect(offerCoffee('ada', offer)).rejects.toBeInstanceOf(Refused);
    expect((await kept()).coffee).toBeUndefined();
  });
});
