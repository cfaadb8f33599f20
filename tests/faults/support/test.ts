import { test as base, inject } from 'vitest';
import { Person } from '../../e2e/support/person';
import type { Setting } from '../../e2e/support/setting';

/**
 * A `test` whose `person` has a browser of its own: it is going to be broken. A failed test leaves
 * photographs in `.output/e2e`.
 */
export function testIn(setting: Partial<Setting>) {
  return base.extend('person', async ({ task, onTestFailed }, { onCleanup }) => {
    const person = await Person.arrives(inject('browserName'), setting);
    onTestFailed(async () => {
      for (const [i, view] of person.views.entries()) {
        await view.photographs(`fault-${task.name}-${i}`).catch(() => {});
      }
    });
    onCleanup(() => person.leaves());
    return person;
  });
}

export const test = testIn({});
