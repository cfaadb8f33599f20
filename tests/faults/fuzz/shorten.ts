import type { Step } from './sequence';

/**
 * The shortest sequence that still fails, as far as it was found in time: without steps that it does not need, and with the
 * plainest of the others.
 *
 * @param steps fails
 * @param fails at which step a sequence fails in the same way; null if it does not
 * @param isOver whether there is no time to try another one
 */
export async function shortened(
  steps: readonly Step[],
  fails: (steps: readonly Step[]) => Promise<number | null>,
  isOver: () => boolean,
): Promise<readonly Step[]> {
  let shortest = steps;
  /** @returns whether it fails, too */
  const takes = async (candidate: readonly Step[]) => {
    if (isOver()) return false;
    const at = await fails(candidate);
    // What comes after it is not needed.
    if (at !== null) shortest = candidate.slice(0, at + 1);
    return at !== null;
  };
  // Half of it at once, then a quarter, and in the end step by step: each try takes as long as a sequence.
  for (let count = Math.ceil(shortest.length / 2); count > 0; ) {
    let isShorter = false;
    for (let end = shortest.length; end > 0; end = Math.min(end - count, shortest.length)) {
      const without = shortest.filter((_, at) => at < end - count || at >= end);
      if (without.length > 0 && (await takes(without))) isShorter = true;
    }
    if (!isShorter || count > 1) count = Math.floor(count / 2);
  }
  for (let i = 0; i < shortest.length; i++) {
    for (const [name, plain] of Object.entries(PLAIN)) {
      const step = shortest[i];
      if (!step || !(name in step) || Object(step)[name] === plain) continue;
      await takes(shortest.with(i, { ...step, [name]: plain }));
    }
  }
  return shortest;
}

/** What is the least of its kind. */
const PLAIN = {
  where: 'page',
  nth: 0,
  late: 'nothing',
  ending: 'quit',
  database: 'none',
  copy: 'none',
  isUpdated: false,
  days: 1,
};
