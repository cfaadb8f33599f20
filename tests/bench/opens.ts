/** Opening new tabs by turns, in several browsers that run beside each other. */
import type { Sample } from './sampler.ts';

/** A browser whose new tab is measured. */
export interface Contestant {
  name: string;
  /** Opens one new tab as a person does, and closes it again. @throws if its text was not to be seen */
  open(): Promise<Sample>;
  close(): Promise<void>;
}

/** So long a tab is watched, in milliseconds: what moves later is not noticed. */
export const WATCHED_MS = 1200;

/** So long the machine rests between two tabs, for the closed tab's process to end. */
export const REST_MS = 300;

/**
 * Opens the new tab of every contestant, round after round, so that whatever slows the machine down
 * for a while slows all of them. A first round is not counted: it fills the caches.
 *
 * @returns the samples of every contestant, one a round
 */
export async function openByTurns(
  contestants: readonly Contestant[],
  rounds: number,
): Promise<Map<Contestant, Sample[]>> {
  const samples = new Map<Contestant, Sample[]>(contestants.map((each) => [each, []]));
  for (let round = 0; round <= rounds; round += 1) {
    // Nobody is always the first, or always behind the same neighbour's clearing up.
    const first = round % contestants.length;
    for (const contestant of [...contestants.slice(first), ...contestants.slice(0, first)]) {
      const sample = await contestant.open();
      if (round > 0) samples.get(contestant)?.push(sample);
    }
  }
  return samples;
}

/** @throws if the text was not to be seen */
export function whole(sample: Sample | null | undefined, name: string): Sample {
  if (sample && !Number.isNaN(sample.stableAt)) return sample;
  throw new Error(`${name}: the text did not show.`);
}

export function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
