import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchStart } from '../../../components/page/watchStart.ts';

// As little of a page as the watch needs.
class FakeScript {}

function fakePage() {
  const shown = new Set<object>();
  const made = () => {
    const bar = { style: {}, append() {}, remove: () => shown.delete(bar) };
    return bar;
  };
  const dataset: Record<string, string> = { page: 'library' };
  const page = {
    documentElement: { dataset },
    body: { append: (bar: object) => shown.add(bar) },
    hidden: false,
    createElement: made,
  };
  return { page, dataset, shown };
}

describe('the watch over the start of an app', () => {
  let fake: ReturnType<typeof fakePage>;
  let fails: (event: { target: unknown }) => void;

  beforeEach(() => {
    vi.useFakeTimers();
    fake = fakePage();
    vi.stubGlobal('document', fake.page);
    vi.stubGlobal('HTMLScriptElement', FakeScript);
    vi.stubGlobal('addEventListener', (type: string, listener: typeof fails) => {
      if (type === 'error') fails = listener;
    });
    watchStart();
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('offers help after five seconds, once', () => {
    vi.advanceTimersByTime(4_900);
    expect(fake.shown.size).toBe(0);
    vi.advanceTimersByTime(200);
    expect(fake.shown.size).toBe(1);
    vi.advanceTimersByTime(60_000);
    expect(fake.shown.size).toBe(1);
  });

  it('does not count while nobody looks at the page', () => {
    fake.page.hidden = true;
    vi.advanceTimersByTime(60_000);
    fake.page.hidden = false;
    vi.advanceTimersByTime(4_900);
    expect(fake.shown.size).toBe(0);
    vi.advanceTimersByTime(200);
    expect(fake.shown.size).toBe(1);
  });

  it('does not count the time that a laptop slept', () => {
    vi.advanceTimersByTime(1_000);
    // The clock goes on, the timers do not.
    vi.setSystemTime(Date.now() + 3_600_000);
    vi.advanceTimersByTime(3_900);
    expect(fake.shown.size).toBe(0);
  });

  it('ends when the app has started, and takes back what it offered', () => {
    vi.advanceTimersByTime(6_000);
    expect(fake.shown.size).toBe(1);
    fake.dataset.started = '';
    vi.advanceTimersByTime(500);
    expect(fake.shown.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('offers help at once when a script cannot be loaded, and not for anything else', () => {
    fails({ target: globalThis });
    expect(fake.shown.size).toBe(0);
    fails({ target: new FakeScript() });
    fails({ target: new FakeScript() });
    expect(fake.shown.size).toBe(1);
  });
});
