import { expect, it } from 'vitest';
import { newCall } from '../../core/calls/call.ts';
import { unreadableRows } from '../../store/readable.ts';
import { lookForUnfoundRows } from '../../store/unfoundRows.ts';
import { contact } from '../core/people/people.ts';
import { holds } from './realStore.ts';

const whole = { calls: [newCall('call', 'base', 5)], contacts: [contact(5, 'email')] };

it('counts the rows that no list comes upon, and reads none where each can be found', async () => {
  // Damaged, but found: whichever list reads it counts it.
  const found = { id: 'found', startedAt: 5 } as never;
  await holds({ ...whole, calls: [...whole.calls, found] });
  await lookForUnfoundRows();
  expect(unreadableRows.value).toBe(0);

  await holds({
    calls: [...whole.calls, { id: 'lost' } as never],
    reminders: [{ id: 'lost', at: 'soon' } as never],
    contacts: [
      ...whole.contacts,
      { ...contact(6, 'email'), personId: undefined } as never,
      { ...contact(7, 'email'), at: undefined } as never,
    ],
  });
  await lookForUnfoundRows();
  expect(unreadableRows.value).toBe(4);
});
