import { beforeEach, describe, expect, it, vi } from 'vitest';
import { doWithoutNewTab, isNewTabMissing, noteNewTab } from '../../../store/settings/newTab.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 29);

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

describe('a new tab that no longer opens', () => {
  it('is missed after a week, counted from the first look', () => {
    expect(isNewTabMissing(NOW)).toBe(false);
    expect(isNewTabMissing(NOW + 7 * DAY)).toBe(false);
    expect(isNewTabMissing(NOW + 7 * DAY + 1)).toBe(true);
    noteNewTab(NOW + 8 * DAY);
    expect(isNewTabMissing(NOW + 9 * DAY)).toBe(false);
  });

  it('is missed no more by somebody who does without, until one opens again', () => {
    noteNewTab(NOW);
    doWithoutNewTab();
    expect(isNewTabMissing(NOW + 400 * DAY)).toBe(false);
    noteNewTab(NOW + 400 * DAY);
    expect(isNewTabMissing(NOW + 408 * DAY)).toBe(true);
  });

  it('is not missed because of a clock, or of a damaged cache', () => {
    noteNewTab(NOW + 30 * DAY);
    expect(isNewTabMissing(NOW)).toBe(false);
    expect(isNewTabMissing(NOW + 8 * DAY)).toBe(true);
    localStorage.setItem('hint.newTab', 'gestern');
    expect(isNewTabMissing(NOW)).toBe(false);
    expect(isNewTabMissing(NOW + 8 * DAY)).toBe(true);
  });
});
