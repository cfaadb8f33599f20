import { effect } from '@preact/signals';
import { expect, it, onTestFinished, vi } from 'vitest';
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
  await vi.waitUntil(() => people.value && bertHere.value && before.value);
  expect([people.value, bertHere.value, before.value]).toEqual([[ada], [undefined], []]);
  // The same one, however often it is met.
  expect(unreadableRows.value).toBe(1);
  expect((await read(allRows)).people).toEqual([ada, broken]);

  await holds({ people: [ada, bert] });
  await vi.waitUntil(() => unreadableRows.value === 0);
  await vi.waitUntil(() => people.value?.length === 2 && before.value?.length === 1);
  expect(bertHere.value).toEqual([bert]);

  await holds({ people: [broken] });
  await vi.waitUntil(() => unreadableRows.value === 1);
  await holds({ people: [ada] });
  await vi.waitUntil(() => unreadableRows.value === 0);
});
