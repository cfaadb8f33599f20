import { expect, it } from 'vitest';
import { ended, MAX_CALL_DURATION, newCall } from '../../../core/calls/call.ts';
import { DISCRETION_MS, discretionAt } from '../../../core/calls/discretion.ts';

const NOW = Date.UTC(2026, 10, 28, 12);
const call = newCall('call', 'base', NOW - 60_000);

it.each([
  ['nothing was said', null, null, null],
  ['a call is under way', call, null, 'call'],
  ['it is over', ended(call, NOW, true), null, null],
  ['it was forgotten', { ...call, startedAt: NOW - MAX_CALL_DURATION }, null, null],
  ['it was asked for', null, NOW + 1, 'asked'],
  ['in a call it was asked for', call, NOW + 1, 'call'],
  ['its hour is over', null, NOW, null],
  ['the clock was set back', null, NOW + DISCRETION_MS + 1, null],
] as const)('is discreet where %s', (_, latest, until, expected) => {
  expect(discretionAt(latest, until, NOW)).toBe(expected);
});
