import { expect, it } from 'vitest';
import { afterStart } from './afterStart';
import { Model } from './model';
import type { Start } from './sequence';
import type { Things } from './things';

const note = (value: string): Things => new Map([['favourites/a', value]]);
const isRead = { database: true, copy: true };
const start: Start = {
  ...{ fault: 'start', ending: 'quit', isUpdated: false },
  ...{ database: 'none', copy: 'none' },
};

function modelWith(things: Things): Model {
  const model = new Model();
  model.takesOver(things, isRead);
  return model;
}

it('takes nothing but what was acknowledged, and what nobody knows of until the same is saved', () => {
  const model = modelWith(note('one'));
  const { isRight } = model.exactly(() => note('one'));
  model.leavesOpen('favourites/a', 'two');
  expect(['one', 'two', 'three'].map((value) => isRight(note(value)))).toEqual([true, true, false]);
  expect(isRight(new Map())).toBe(false);
  expect(isRight(new Map([...note('one'), ['favourites/b', '']]))).toBe(false);
  model.isSaved('favourites/a');
  expect(isRight(note('two'))).toBe(false);
  // Files that are put back may have it still.
  expect(model.isOf('favourites/a', note('two'), [])).toBe(true);
});

it('expects everything where one place has it, and to be told where none has', () => {
  const model = modelWith(note('one'));
  const earlier = model.known();
  model.takesOver(note('two'), isRead);
  model.isPutBack('database', earlier);
  expect(afterStart(model, start).isRight(note('one'))).toBe(false);
  expect(afterStart(model, start).toTell(note('two'))).toEqual([]);
  model.held.copy = null;
  expect(afterStart(model, start).isRight(note('one'))).toBe(true);
  expect(afterStart(model, start).toTell(note('one'))).toHaveLength(1);
});

it('expects what was done without a database to be done to it', () => {
  const model = modelWith(note('one'));
  model.isLocked = true;
  model.livesOnCopy();
  model.takesOver(note('two'), { database: false, copy: true });
  model.isLocked = false;
  const { isRight, toTell } = afterStart(model, start);
  expect(['one', 'two'].map((value) => isRight(note(value)))).toEqual([false, true]);
  expect(toTell(note('two'))).toEqual([]);
});
