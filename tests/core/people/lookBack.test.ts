import { describe, expect, it } from 'vitest';
import { inContactWith, monthOffered } from '../../../core/people/lookBack.ts';
import type { Contact } from '../../../core/people/person.ts';
import { person } from './people.ts';

const ada = person();
const bob = person({ id: 'bob', name: 'Bob' });
const spoke = (personId: string, at: number, more: Partial<Contact> = {}): Contact => ({
  ...{ id: `${personId}${at}`, personId, at, channel: null, note: '' },
  ...more,
});

describe('the month to look back at', () => {
  it.each([
    ['2026-11-01', '2026-10'],
    ['2026-11-07', '2026-10'],
    ['2026-11-08', null],
    ['2026-11-30', null],
    ['2027-01-03', '2026-12'],
  ])('is offered on %s: %s', (day, month) => {
    expect(monthOffered(day)).toBe(month);
  });
});

describe('who one was in contact with', () => {
  it('is each person once, by their first contact, with ways and notes in their order', () => {
    const noted = [
      spoke('ada', 3, { channel: 'email', note: 'Umzug' }),
      spoke('ada', 5, { channel: 'phone', note: 'Leipzig' }),
    ];
    const contacts = [
      spoke('bob', 1),
      spoke('ada', 2, { channel: 'phone', note: ' ' }),
      ...noted,
      spoke('bob', 6, { channel: 'in-person' }),
    ];
    expect(inContactWith(contacts, [ada, bob])).toEqual([
      { person: bob, channels: ['in-person'], noted: [] },
      { person: ada, channels: ['phone', 'email'], noted },
    ]);
  });

  it('is nobody who is not there any more', () => {
    expect(inContactWith([spoke('gone', 1), spoke('ada', 2)], [ada])).toMatchObject([
      { person: { id: 'ada' } },
    ]);
    expect(inContactWith([], [ada])).toEqual([]);
  });
});
