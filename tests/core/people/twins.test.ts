import { describe, expect, it } from 'vitest';
import { PeopleIndex, pairOf, twinIn } from '../../../core/people/duplicates.ts';
import type { Person } from '../../../core/people/person.ts';
import { person } from './people.ts';

const ada = person({
  organisation: 'Analytical Engines',
  channels: [{ kind: 'linkedin', address: 'ada-1' }],
});
const other = (changes: Partial<Person>) => person({ id: 'b', ...changes });
const twinOf = (one: Person, apart: string[] = []) =>
  twinIn(new PeopleIndex([ada]), one, new Set(apart));

describe('a likely twin', () => {
  it('has an address in common, or the name', () => {
    const match = other({ name: 'A. L.', channels: [{ kind: 'linkedin', address: 'ada-1' }] });
    expect(twinOf(match)).toEqual({ twin: ada, isMatch: true });
    expect(twinOf(other({ organisation: 'Analytical Engines' }))?.isMatch).toBe(true);
    const namesake = other({ name: 'Lovelace, Dr. Ada', organisation: 'Film' });
    expect(twinOf(namesake)).toEqual({ twin: ada, isMatch: false });
    expect(twinOf(other({ name: 'Grace Hopper' }))).toBeNull();
    expect(twinOf(other({ name: '…' }))).toBeNull();
  });

  it('is nobody of whom it is known that they are two', () => {
    const linkedin = [{ kind: 'linkedin' as const, address: 'ada-2' }];
    expect(twinOf(other({ organisation: 'Film', channels: linkedin }))).toBeNull();
    expect(twinOf(other({ organisation: ada.organisation, channels: linkedin }))).toBeNull();
    expect(twinOf(other({}), [pairOf('ada', 'b')])).toBeNull();
    expect(twinOf(other({}), [pairOf('b', 'ada')])).toBeNull();
    expect(twinOf(other({}), [pairOf('ada', 'c')])).not.toBeNull();
  });
});
