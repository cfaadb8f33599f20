import { expect, it } from 'vitest';
import { readRequest } from '../../../store/keeper/readRequest.ts';

const opening = { ask: 'opening', personId: 'ada', turn: 0 };
const commit = { ask: 'commit', act: { generation: 1, changes: [] } };

it.each([{ ask: 'settle' }, { ask: 'miss' }, { ask: 'propose' }, opening, commit])(
  'understands %j',
  (message) => {
    expect(readRequest(message)).toEqual(message);
  },
);

it.each([
  undefined,
  null,
  'propose',
  ['propose'],
  {},
  { ask: ['propose'] },
  { ask: 'propose', day: '2026-11-23' },
  { ask: 'Propose' },
  { ask: 'opening' },
  { ...opening, personId: null },
  { ...opening, personId: { id: 'ada' } },
  { ...opening, turn: -1 },
  { ...opening, turn: 0.5 },
  { ...opening, turn: 2 ** 60 },
  { ...opening, turn: Number.NaN },
  { ...opening, turn: '0' },
  { ...opening, words: {} },
])('does not understand %j', (message) => {
  expect(readRequest(message)).toBeUndefined();
});
