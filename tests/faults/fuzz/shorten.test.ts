import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Act, type Start, type Step, sequences } from './sequence';
import { shortened } from './shorten';

const isStart = (step: Step | undefined): step is Start =>
  step !== undefined && 'fault' in step && step.fault === 'start';
const isAct = (step: Step | undefined, act: Act['act']) =>
  step !== undefined && 'act' in step && step.act === act;

/** As if a database that was removed came back without what was edited before. */
async function fails(steps: readonly Step[]): Promise<number | null> {
  const edited = steps.findIndex((step) => isAct(step, 'edit'));
  const at = steps.findIndex(
    (step, i) => edited !== -1 && i > edited && isStart(step) && step.database === 'removed',
  );
  return at === -1 ? null : at;
}

it('leaves of any sequence the two steps that it fails with, as plain as they can be', async () => {
  const [edit, start] = [
    { act: 'edit', where: 'page', nth: 0 },
    { fault: 'start', ending: 'quit', database: 'removed', copy: 'none', isUpdated: false },
  ];
  let found = 0;
  await fc.assert(
    fc.asyncProperty(sequences, async (steps) => {
      if ((await fails(steps)) === null) return;
      found += 1;
      expect(await shortened(steps, fails, () => false)).toEqual([edit, start]);
    }),
    { numRuns: 1_000 },
  );
  expect(found).toBeGreaterThan(20);
});

it('gives what it has when the time is over', async () => {
  const save: Step = { act: 'save', where: 'page' };
  let tries = 0;
  const steps = Array.from({ length: 8 }, () => save);
  const always = async (candidate: readonly Step[]) => {
    tries += 1;
    return candidate.length - 1;
  };
  expect(await shortened(steps, always, () => tries === 2)).toHaveLength(2);
});
