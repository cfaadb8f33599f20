import { test as base, inject } from 'vitest';
import { Person } from './person';
import type { BrowserName, Setting } from './setting';

declare module 'vitest' {
  interface ProvidedContext {
    /** In which browser this run of the suite happens (vitest.config.ts). */
    browserName: BrowserName;
  }
}

/** The person of one file of tests, and how the last test left them. */
interface Arrival {
  person: Person;
  readonly arrive: () => Promise<Person>;
  lastTest: 'none' | 'passed' | 'failed';
}

/**
 * A `test` whose `person` has just installed Nahbar, for a file of tests in one setting. The browser
 * starts once a file; between the tests Nahbar is removed with all that it stored. To be called at
 * the top level of the file.
 *
 * A test fails as well when the browser complains at its end: of an error, or of a request that
 * leaves the extension. A failed test leaves photographs in `.output/e2e`.
 */
export function testIn(setting: Partial<Setting>) {
  return (
    base
      // biome-ignore lint/correctness/noEmptyPattern: Vitest wants to see what a fixture depends on
      .extend('arrival', { scope: 'file' }, async ({}, { onCleanup }) => {
        const arrive = () => Person.arrives(inject('browserName'), setting);
        const arrival: Arrival = { person: await arrive(), arrive, lastTest: 'none' };
        onCleanup(() => arrival.person.leaves());
        return arrival;
      })
      .extend('person', async ({ arrival, task, onTestFailed }, { onCleanup }) => {
        const isClean =
          arrival.lastTest === 'none' ||
          (arrival.lastTest === 'passed' && (await reinstalls(arrival.person)));
        if (!isClean) {
          // Whatever went wrong may have left the browser in any state.
          await arrival.person.leaves();
          arrival.person = await arrival.arrive();
        }
        const { person } = arrival;
        arrival.lastTest = 'passed';
        onTestFailed(async () => {
          arrival.lastTest = 'failed';
          for (const [i, view] of person.views.entries()) {
            await view.photographs(`${task.name}-${i}`).catch(() => {});
          }
        });
        onCleanup(() => person.hasNoComplaints());
        return person;
      })
  );
}

/** Whether Nahbar could be installed anew. On a busy machine, Firefox now and then never answers. */
async function reinstalls(person: Person): Promise<boolean> {
  try {
    await person.reinstalls();
    return true;
  } catch {
    return false;
  }
}

export const test = testIn({});

/**
 * For what a page looks and says in English by night: its words and colours, which are the same files in
 * both browsers. What it does is tested in both. Only in Chromium, because each costs another browser.
 */
export const lookingIn = (setting: Partial<Setting>) => {
  const looking = testIn({ language: 'en', theme: 'dark', ...setting });
  return (name: string, story: (context: { person: Person }) => Promise<void>) =>
    looking.skipIf(inject('browserName') === 'firefox')(name, ({ person }) => story({ person }));
};
