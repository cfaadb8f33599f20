import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followDay, lookAtDay, today } from '../../store/today';
import { moveBack, moveTo } from '../core/calendar/zones.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 28, 12) });
  lookAtDay();
  followDay();
});
afterEach(() => {
  vi.useRealTimers();
  moveBack();
});

test('a page that stands there follows at midnight, and not only when it looks again', () => {
  // Five minutes divide the hours from noon to midnight, but not those from here.
  vi.useFakeTimers({ now: new Date(2026, 10, 28, 12, 2) });
  followDay();
  expect(today.value).toBe('2026-11-28');
  vi.advanceTimersByTime(12 * HOUR - 2 * MINUTE - 1);
  expect(today.value).toBe('2026-11-28');
  vi.advanceTimersByTime(1);
  expect(today.value).toBe('2026-11-29');
  vi.advanceTimersByTime(24 * HOUR);
  expect(today.value).toBe('2026-11-30');
});

test('it follows soon after the computer has slept, which no timer counts', () => {
  vi.setSystemTime(new Date(2026, 10, 29, 7));
  expect(today.value).toBe('2026-11-28');
  vi.advanceTimersByTime(5 * MINUTE);
  expect(today.value).toBe('2026-11-29');
});

test('it follows into another time zone', () => {
  vi.setSystemTime(Date.UTC(2026, 10, 28, 12));
  moveTo('Pacific/Pago_Pago');
  expect(lookAtDay()).toBe('2026-11-28');
  moveTo('Pacific/Kiritimati');
  expect(today.value).toBe('2026-11-28');
  vi.advanceTimersByTime(5 * MINUTE);
  expect(today.value).toBe('2026-11-29');
});

test('it keeps one timer at a time, and looks a few times an hour', () => {
  const looks = vi.spyOn(globalThis, 'setTimeout');
  vi.advanceTimersByTime(HOUR);
  expect(looks).toHaveBeenCalledTimes(12);
  expect(vi.getTimerCount()).toBe(1);
});
