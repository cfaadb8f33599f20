import { beforeEach, expect, it } from 'vitest';
import { keepApart } from '../../../store/people/apart.ts';
import { everything, holds } from '../realStore.ts';

const kept = async () => (await everything()).settings.find(({ key }) => key === 'apart')?.value;

beforeEach(() => holds({}));

it('remembers of each pair that it is two people, and forgets it again', async () => {
  await keepApart('b', 'a');
  expect(await kept()).toEqual(['a\nb']);
  const undo = await keepApart('a', 'c');
  await keepApart('a', 'b');
  expect(await kept()).toEqual(['a\nb', 'a\nc']);
  await undo();
  expect(await kept()).toEqual(['a\nb']);
});

it('is not held up by something else that is stored there', async () => {
  await holds({ settings: [{ key: 'apart', value: { of: 'a newer Nahbar' } }] });
  await keepApart('a', 'b');
  expect(await kept()).toEqual(['a\nb']);
});
