import { expect, it } from 'vitest';
import { fitting, PERSON_LIMITS } from '../../../core/people/person.ts';
import { person } from './people.ts';

it('takes the space around texts away, and refuses what does not fit', () => {
  expect(fitting(person({ name: ' Ada ', personal: ' plays chess\n' }))).toMatchObject({
    name: 'Ada',
    personal: 'plays chess',
  });
  expect(() => fitting(person({ name: ' ' }))).toThrow('blank');
  expect(() => fitting({ role: 'x'.repeat(PERSON_LIMITS.role + 1) })).toThrow('tooLong');
});

it('looks only at what is changed', () => {
  expect(fitting({ paused: true })).toEqual({ paused: true });
  expect(fitting({})).toEqual({});
});
