import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type PeopleModel, peopleModel } from '../../../components/people/peopleModel';
import type { Person } from '../../../core/people/person';
import { person } from '../../core/people/people';

const people = signal<Person[] | undefined>(undefined);
let list: PeopleModel;

const somebody = (name: string, changes: Partial<Person> = {}) =>
  person({ id: name, name, lastContactAt: name.charCodeAt(0), addedAt: 1, ...changes });
const shown = () => list.found.value.map(({ name }) => name);
const change = (id: string, changes: Partial<Person>) => {
  people.value = people.value?.map((one) => (one.id === id ? { ...one, ...changes } : one));
};

beforeEach(() => {
  people.value = undefined;
  list = peopleModel(people);
  expect(shown()).toEqual([]);
  people.value = [somebody('C'), somebody('A', { circles: ['film'] }), somebody('B')];
  expect(shown()).toEqual(['A', 'B', 'C']);
});

describe('the list of people', () => {
  test('knows from the first one on who has come since', () => {
    people.value = undefined;
    list = peopleModel(people);
    for (const name of ['A', 'B']) {
      people.value = [...(people.value ?? []), somebody(name, { addedAt: name.charCodeAt(0) })];
      expect(shown()[0]).toBe(name);
    }
  });

  test('is not rearranged under the hands of its user', () => {
    change('A', { lastContactAt: Date.now(), name: 'Zoe' });
    expect(shown()).toEqual(['Zoe', 'B', 'C']);
    list.sort('added');
    list.sort('quiet');
    expect(shown()).toEqual(['B', 'C', 'Zoe']);
  });

  test('keeps whoever was found, though they no longer would be', () => {
    list.choose('film');
    expect(shown()).toEqual(['A']);
    change('A', { circles: [] });
    change('B', { circles: ['film'] });
    expect(shown()).toEqual(['A']);
    list.choose(null);
    list.choose('film');
    expect(shown()).toEqual(['B']);
  });

  test('puts first who has come since, the latest before all, if they are looked for', () => {
    people.value = [
      ...(people.value ?? []),
      somebody('X', { addedAt: 5 }),
      somebody('Y', { addedAt: 6 }),
    ];
    expect(shown()).toEqual(['Y', 'X', 'A', 'B', 'C']);
    list.searchFor('x');
    expect(shown()).toEqual(['X']);
    people.value = [...people.value, somebody('X2', { addedAt: 7 }), somebody('Q')];
    expect(shown()).toEqual(['X2', 'X']);
  });

  test('gives who was removed and put back their place again', () => {
    const all = people.value;
    people.value = all?.filter(({ id }) => id !== 'B');
    expect(shown()).toEqual(['A', 'C']);
    people.value = all;
    expect(shown()).toEqual(['A', 'B', 'C']);
  });

  test('shows whom a link leads to before all others, whatever was searched', () => {
    list.searchFor('a');
    list.showEverybody('C');
    expect(shown()).toEqual(['C', 'A', 'B']);
    list.sort('name');
    expect(shown()).toEqual(['A', 'B', 'C']);
  });

  test('grows by batches, and begins again with each search', () => {
    people.value = undefined;
    list = peopleModel(people);
    people.value = Array.from({ length: 70 }, (_, i) => somebody(`P${i}`));
    const sizes = () => [...list.batches.value.map(({ length }) => length), list.more.value];
    expect(sizes()).toEqual([30, 30]);
    list.showMore();
    expect(sizes()).toEqual([30, 30, 10]);
    list.showMore();
    expect(sizes()).toEqual([30, 30, 10, 0]);
    list.searchFor('p');
    expect(sizes()).toEqual([30, 30]);
  });
});

describe('a query', () => {
  let stop = () => {};
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('requestIdleCallback', (go: IdleRequestCallback) =>
      go({ didTimeout: false, timeRemaining: () => 50 }),
    );
    vi.stubGlobal('cancelIdleCallback', () => {});
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('finds what was noted in the history, once its user pauses', async () => {
    const watched = vi.fn();
    const notes = signal<ReadonlyMap<string, string> | undefined>(undefined, { watched });
    list = peopleModel(people, undefined, notes);
    stop = list.prepare();
    list.searchFor('b spe');
    expect([shown(), watched.mock.calls]).toEqual([[], []]);
    await vi.runAllTimersAsync();
    // Neither is the list empty because the history is still being read, or cannot be.
    expect([shown(), watched.mock.calls.length]).toEqual([[], 1]);
    list.searchFor('b');
    expect(shown()).toEqual(['B']);
    list.searchFor('b spe');
    expect(shown()).toEqual([]);
    notes.value = new Map([['B', 'Asks for a speaker']]);
    expect(shown()).toEqual(['B']);
    list.searchFor('spea');
    expect(shown()).toEqual(['B']);
    list.searchFor('');
    await vi.runAllTimersAsync();
    list.searchFor('speak');
    await vi.runAllTimersAsync();
    expect([shown(), watched.mock.calls.length]).toEqual([['B'], 1]);
  });

  test('finds what is noted meanwhile, without moving who was found under the hands of its user', async () => {
    const notes = signal<ReadonlyMap<string, string>>(new Map([['B', 'Speaks']]));
    list = peopleModel(people, undefined, notes);
    stop = list.prepare();
    list.searchFor('speaks');
    await vi.runAllTimersAsync();
    expect(shown()).toEqual(['B']);
    notes.value = new Map([['C', 'Speaks']]);
    expect(shown()).toEqual(['B']);
    list.searchFor('');
    list.searchFor('speaks');
    expect(shown()).toEqual(['C']);
  });

  test('reads no history for who leaves it at once', async () => {
    const watched = vi.fn();
    list = peopleModel(people, undefined, signal(new Map(), { watched }));
    stop = list.prepare();
    list.searchFor('b');
    list.searchFor('');
    await vi.runAllTimersAsync();
    expect(watched).not.toHaveBeenCalled();
  });
});
