import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Stands in for `webextension-polyfill`, which throws outside of an extension. */
const FAKE_BROWSER = 'node_modules/wxt/dist/virtual/mock-browser.mjs';

type BrowserName = 'chromium' | 'firefox';

/** The same tests in one of the two browsers, which they find out by `inject('browserName')`. */
function inBrowser(browserName: BrowserName) {
  return {
    test: {
      name: browserName,
      include: ['tests/e2e/**/*.e2e.ts'],
      provide: { browserName },
      ...(browserName === 'firefox' && { globalSetup: 'tests/e2e/support/profile.ts' }),
      // Pages tell times of day.
      env: { TZ: 'UTC' },
      testTimeout: 60_000,
      hookTimeout: 45_000,
      // Two busy cores stall a browser now and then. The report says what needed a second try.
      retry: 1,
      // As long as the other waits (tests/e2e/support/patience.ts).
      expect: { poll: { timeout: 5_000 } },
    },
  };
}

/** The fault suite in one of the two browsers: few tests, some of which take long. */
function breaking(browserName: BrowserName) {
  const { test } = inBrowser(browserName);
  return {
    test: {
      ...test,
      name: `faults-${browserName}`,
      include: ['tests/faults/**/*.fault.ts'],
      // What is lost once is lost.
      retry: 0,
      testTimeout: 30 * 60_000,
      hookTimeout: 120_000,
    },
  };
}

export default defineConfig({
  test: {
    // Two browsers at a time, whichever they are: each keeps about one core busy.
    maxWorkers: 2,
    projects: [
      {
        resolve: {
          alias: { 'webextension-polyfill': fileURLToPath(new URL(FAKE_BROWSER, import.meta.url)) },
        },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/faults/**/*.fault.ts'],
        },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
      breaking('chromium'),
      breaking('firefox'),
    ],
  },
});
