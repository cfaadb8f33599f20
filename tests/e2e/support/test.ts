import { test as base, inject } from 'vitest';
import { BrowserPool } from './browserPool';
import type { BrowserName, Setting } from './setting';

declare module 'vitest' {
  interface ProvidedContext {
    /** In which browser this run of the suite happens (vitest.config.ts). */
    browserName: BrowserName;
  }
}

const inPool = base.extend(
  'pool',
  { scope: 'worker' },
  // biome-ignore lint/correctness/noEmptyPattern: Vitest wants to see what a fixture depends on
  async ({}, { onCleanup }) => {
    const pool = new BrowserPool(inject('browserName'));
    onCleanup(() => pool.close());
    return pool;
  },
);

/**
 * Tests whose `person` has just installed Nahbar, in one setting. `test` runs in Chromium,
 * `test.inBoth` in both browsers, and `test.inFirefox` in Firefox: CONTRIBUTING.md says which is for
 * what.
 *
 * A test fails as well when the browser complains at its end: of an error, or of a request that
 * leaves the extension. A failed test leaves photographs in `.output/e2e`.
 */
export function testIn(setting: Partial<Setting>) {
  const inBoth = inPool.extend('person', async ({ pool, task, onTestFinished }, { onCleanup }) => {
    const person = await pool.take(setting);
    onTestFinished(async () => {
      if (task.result?.state !== 'fail') return pool.giveBack(person);
      for (const [i, view] of person.views.entries()) {
        await view.photographs(`${task.name}-${i}`).catch(() => {});
      }
      // Whatever went wrong may have left the browser in any state.
      await person.leaves();
    });
    onCleanup(() => person.hasNoComplaints());
    return person;
  });
  const isChromium = inject('browserName') === 'chromium';
  return Object.assign(inBoth.runIf(isChromium), {
    inBoth,
    inFirefox: inBoth.skipIf(isChromium),
  });
}

export const test = testIn({});
/** English by night: what a page looks and says there. */
export const inEnglish = testIn({ language: 'en', theme: 'dark' });
