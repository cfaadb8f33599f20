import { expect, it } from 'vitest';
import {
  dismissNews,
  followUpdate,
  noteUpdate,
  updatedFrom,
} from '../../../store/settings/news.ts';

it('tells a page of an update that is noted after it was opened, until that has been read', async () => {
  await followUpdate();
  expect(updatedFrom.value).toBeNull();
  await noteUpdate('0.9.0');
  await expect.poll(() => updatedFrom.value).toBe('0.9.0');
  // Not told of the first, the user is told of both.
  await noteUpdate('1.0.0');
  await expect.poll(() => updatedFrom.value).toBe('0.9.0');
  await dismissNews();
  await expect.poll(() => updatedFrom.value).toBeNull();
});
