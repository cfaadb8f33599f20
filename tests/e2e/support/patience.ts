const PAUSE_MS = 25;

/** So long a thing is waited for: long enough for one core that four other processes keep busy. */
const PATIENCE_MS = 60_000;

/**
 * Asks until the answer is neither undefined, null nor false, and returns that answer.
 *
 * @param what completes the sentence "Waited in vain for …" in the error
 * @param ask may throw: a page in the middle of a navigation answers nothing, so it is asked again
 * @throws when the time is over, with the last thing that `ask` threw as the cause
 */
export async function waitFor<T>(
  what: string | (() => Promise<string>),
  ask: () => Promise<T | undefined | null | false>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const end = Date.now() + patienceMs;
  let cause: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  } while (Date.now() < end);
  const sentence = typeof what === 'string' ? what : await what();
  throw new Error(`Waited in vain for ${sentence} (${patienceMs} ms)`, { cause });
}
