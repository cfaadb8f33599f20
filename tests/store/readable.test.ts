import { effect } from '@preact/signals';
import { expect, it, onTestFinished } from 'vitest';
import { live } from '../../store/live.ts';
import { read } from '../../store/open.ts';
import { unreadableRows } from '../../store/readable.ts';
import { allRows } from '../../store/storageBackend.ts';
import { person } from '../core/people/people.ts';
import { holds } from './realStore.ts';

const [ada, bert] = [person({ id: 'ada' }), person({ id: 'bert', lastContactAt: 5 })];
const broken = { id: 'bert', lastContactAt: 5 } as never;

it('hides from pages what they cannot show, says how much that is, and leaves it where it is', async () => {
  await holds({ people: [ada, broken] });
  const people = live(() => (rows) => rows.people.toArray());
  const bertHere = live(() => async (rows) => [await rows.people.get('bert')]);
  const before = live(
    () => (rows) => rows.people.where('lastContactAt').between(0, 9, true, true).toArray(),
  );
  for (const query of [people, bertHere, before]) onTestFinished(effect(() => void query.value));
  await expect
    .poll(() => [people.value, bertHere.value, before.value])
    .toEqual([[ada], [undefined], []]);
  // The same one, however often it is met.
  expect(unreadableRows.value).toBe(1);
  expect((await read(allRows)).people).toEqual([ada, broken]);

  await holds({ people: [ada, bert] });
  await expect.poll(() => unreadableRows.value).toBe(0);
  await expect.poll(() => [people.value?.length, before.value?.length]).toEqual([2, 1]);
  expect(bertHere.value).toEqual([bert]);

  await holds({ people: [broken] });
  await expect.poll(() => unreadableRows.value).toBe(1);
  await holds({ people: [ada] });
  await expect.poll(() => unreadableRows.value).toBe(0);
});
