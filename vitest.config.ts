import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Stands in for `webextension-polyfill`, which throws outside of an extension. */
const FAKE_BROWSER = 'node_modules/wxt/dist/virtual/mock-browser.mjs';

/** Browsers at a time: each keeps a core busy. */
const WORKERS = Math.min(6, availableParallelism());

/** So long `expect.poll` waits: a busy machine is slow, and never wrong. */
const expectation = { poll: { timeout: 60_000 } };

const UNIT = {
  // The runner itself hardly works meanwhile; it would leave it a core.
  maxWorkers: availableParallelism(),
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: expectation,
};

/** Tests of what needs a database and the API of a browser. */
const WITH_STORE = ['tests/{components,platform,store}/**/*.test.ts'];

/** Tests that move to other time zones, which only a process of its own can: threads share that of theirs. */
const MOVING = [
  'tests/core/calendar/{localDay,localTime}.test.ts',
  'tests/core/calls/coffee.test.ts',
  'tests/core/calls/calendar/timeZones.test.ts',
  'tests/store/today.test.ts',
  'tests/store/steps/propose.test.ts',
];

/** Tests that try thousands of inputs, or run a tool. `npm run check` does without. */
const LONG = 'tests/**/*.long.test.ts';

/** Unit tests with a database and a browser that are in memory, new for each file. */
function inMemory(
  name: string,
  files: { include: string[]; exclude?: string[]; pool?: 'threads' },
) {
  return {
    resolve: {
      alias: { 'webextension-polyfill': fileURLToPath(new URL(FAKE_BROWSER, import.meta.url)) },
    },
    test: {
      ...UNIT,
      ...files,
      name,
      // What a file leaves behind in its process, such as a lock that is held or a timer, ends with it.
      isolate: true,
      setupFiles: 'tests/support/everyFile.ts',
    },
  };
}

type BrowserName = 'chromium' | 'firefox';

/** The same tests in one of the two browsers, which they find out by `inject('browserName')`. */
function inBrowser(browserName: BrowserName) {
  return {
    test: {
      name: browserName,
      include: ['tests/e2e/**/*.e2e.ts'],
      provide: { browserName },
      globalSetup: 'tests/e2e/support/profile.ts',
      // Pages tell times of day.
      env: { TZ: 'UTC' },
      maxWorkers: WORKERS,
      // A worker keeps its browsers from file to file (tests/e2e/support/browserPool.ts).
      isolate: false,
      // Long enough for a busy machine: only what hangs is given up, and by itself.
      testTimeout: 300_000,
      hookTimeout: 180_000,
      teardownTimeout: 120_000,
      // A browser stalls now and then. `npm test` says aloud what needed a second try.
      retry: 1,
      // As long as the other waits (tests/e2e/support/patience.ts).
      expect: expectation,
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
    projects: [
      {
        test: {
          ...UNIT,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/bench/**', LONG, ...WITH_STORE, ...MOVING],
          pool: 'threads',
          // They leave nothing behind, so most of their modules are loaded once a worker.
          isolate: false,
        },
      },
      inMemory('unit-store', {
        include: WITH_STORE,
        exclude: [LONG, ...MOVING],
        pool: 'threads',
      }),
      inMemory('unit-moving', { include: MOVING }),
      inMemory('unit-long', { include: [LONG] }),
      inBrowser('chromium'),
      inBrowser('firefox'),
      breaking('chromium'),
      breaking('firefox'),
    ],
  },
});
