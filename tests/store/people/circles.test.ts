import { beforeEach, expect, it } from 'vitest';
import { rhythmOf } from '../../../core/people/rhythm.ts';
import { addCircle, changeCircle, removeCircle } from '../../../store/people/circles.ts';
import { circle, person } from '../../core/people/people.ts';
import { everything, holds, now } from '../realStore.ts';

const film = circle('film', 'month');
beforeEach(() => holds({ circles: [film], people: [person({ circles: ['film'] })] }));

it('adds a circle, or finds the one of that name', async () => {
  expect(await addCircle(' film ', 'week')).toBe('film');
  expect(await now('circles', 'film')).toEqual(film);
  const id = await addCircle('Theatre');
  expect(await now('circles', id)).toEqual({ id, name: 'Theatre', rhythm: null });
  await expect(addCircle(' ')).rejects.toThrow('blank');
});

it('changes only what is told', async () => {
  await changeCircle('film', { rhythm: 'quarter' });
  await changeCircle('film', { name: ' Cinema ' });
  expect(await now('circles', 'film')).toEqual({ id: 'film', name: 'Cinema', rhythm: 'quarter' });
  await expect(changeCircle('film', { name: '' })).rejects.toThrow('blank');
  await expect(changeCircle('none', { name: 'Cinema' })).rejects.toThrow('none');
});

it('meets somewhere, on a day, and forgets it again', async () => {
  const nextMeeting = { day: '2026-12-12', time: '19:30' };
  await changeCircle('film', { meetsAt: ' https://meet.example/film ' });
  await changeCircle('film', { nextMeeting });
  const meets = { ...film, meetsAt: 'https://meet.example/film', nextMeeting };
  expect(await now('circles', 'film')).toEqual(meets);
  await expect(changeCircle('film', { meetsAt: 'http://meet.example' })).rejects.toThrow('noLink');
  const undo = await removeCircle('film');
  expect((await everything()).trash).toMatchObject([{ row: meets }]);
  await undo();
  expect(await now('circles', 'film')).toEqual(meets);
  await changeCircle('film', { meetsAt: '', nextMeeting: null });
  expect(await now('circles', 'film')).toEqual({ ...film, meetsAt: '', nextMeeting: null });
});

it('is removed and comes back with its people, and with what was being done to it', async () => {
  const rhythm = async () => {
    const { people, circles } = await everything();
    return people.map((each) => rhythmOf(each, new Map(circles.map((one) => [one.id, one]))));
  };
  const undo = await removeCircle('film');
  await removeCircle('film');
  expect(await rhythm()).toEqual(['none']);
  await changeCircle('film', { rhythm: 'week' });
  await undo();
  await undo();
  expect(await rhythm()).toEqual(['week']);
  expect((await everything()).trash).toEqual([]);
});
