import { dayOf } from '../calendar/day.ts';
import { hashToNumber } from '../hash.ts';
import { advanced, type Round, type Supply, slotsOf, startRound } from './round.ts';

/** How long a quote stands: until the next tab, the next full hour, or midnight. */
export type Rhythm = 'tab' | 'hour' | 'day';

/** A number from 0 (included) to 1 (excluded), as `Math.random` gives. */
export type Random = () => number;

/** Where a profile stands in its quotes. */
export interface Rotation {
  /** How far the walk through the decks' turns is (see `slotsOf`). */
  lap: Round;
  /** How far each deck is in its own quotes, by its id. */
  rounds: Readonly<Record<string, Round>>;
  /** The quotes that were shown lately, the latest last. */
  trail: readonly string[];
  /** The quote that was shown last, and the period it was shown for (see `periodOf`). */
  standing: { id: string; period: string | null } | null;
  /** The quote that the user wants to keep, whatever the rhythm. */
  pinned: string | null;
}

/** How many quotes a page may show before the rotation hears of it. */
const AHEAD = 5;

/** So far one can go back from a new tab. */
const TRAIL = 20;

/**
 * The name of the stretch of local time in which a quote stands, such as `2026-11-22` or
 * `2026-11-22T19`; null where every tab has its own.
 */
export function periodOf(rhythm: Rhythm, now: Date): string | null {
  if (rhythm === 'tab') return null;
  const day = dayOf(now.getTime());
  return rhythm === 'day' ? day : `${day}T${String(now.getHours()).padStart(2, '0')}`;
}

/** The beginning of a profile's rotation, with a quote that a page has shown already, if any. */
export function startRotation(
  supplies: readonly Supply[],
  shown: string | null,
  random: Random,
): Rotation {
  const seed = Math.floor(random() * 2 ** 32);
  const lap = startRound([...slotsOf(supplies).keys()], seed, null);
  const rotation = { lap, rounds: {}, trail: [], standing: null, pinned: null };
  const deck = shown === null ? undefined : supplies.find(({ ids }) => ids.includes(shown));
  if (shown === null || !deck) return rotation;
  const slot = `${deck.deckId}/0`;
  const round = startRound(deck.ids, hashToNumber(seed, deck.deckId), null);
  return {
    ...rotation,
    lap: { ...lap, opener: slot, at: slot },
    rounds: { [deck.deckId]: { ...round, opener: shown, at: shown } },
    trail: [shown],
    standing: { id: shown, period: null },
  };
}

/**
 * The rotation after `id` was shown in `period` by a page that drew it from what was dealt ahead. A
 * quote that was not dealt, such as the one shown when nothing is known, moves nothing: the quotes
 * between here and there would be skipped.
 */
export function afterShowing(
  rotation: Rotation,
  supplies: readonly Supply[],
  id: string,
  period: string | null,
): Rotation {
  const steps = nextSteps(rotation, supplies, AHEAD);
  const there = steps.findIndex((step) => step.id === id);
  const stepped = steps[there]?.rotation ?? rotation;
  const shown = steps.slice(0, there + 1).map((step) => step.id);
  const trail = appendToTrail(rotation.trail, shown.length > 0 ? shown : [id]);
  return { ...stepped, trail, standing: { id, period } };
}

/**
 * The rotation after one more quote is dealt; unchanged where there is none.
 *
 * @param shown the quote that the reader asks from. It is not dealt while there is another, as it
 *   could be where other tabs have begun a new round meanwhile.
 */
export function afterNext(
  rotation: Rotation,
  supplies: readonly Supply[],
  { shown, period }: { shown: string | null; period: string | null },
): Rotation {
  // Of two steps in a row at most one leads to it: no quote comes twice in a row.
  const [first, second] = nextSteps(rotation, supplies, 2);
  const step = first?.id === shown && second ? second : first;
  if (!step) return { ...rotation, standing: null };
  const trail = appendToTrail(rotation.trail, [step.id]);
  return { ...step.rotation, trail, standing: { id: step.id, period } };
}

/** What the next tabs will show: the quote that stands, if it still may, and those dealt ahead. */
export function plan(
  rotation: Rotation,
  supplies: readonly Supply[],
): { standing: string | null; upcoming: string[] } {
  const wanted = rotation.pinned ?? rotation.standing?.id ?? null;
  const mayStand = wanted !== null && supplies.some(({ ids }) => ids.includes(wanted));
  return {
    standing: mayStand ? wanted : null,
    upcoming: nextSteps(rotation, supplies, AHEAD).map(({ id }) => id),
  };
}

/** The quotes that were shown before `id`, the latest first. */
export function shownBefore({ trail }: Rotation, id: string): string[] {
  const at = trail.lastIndexOf(id);
  return trail.slice(0, at === -1 ? trail.length : at).toReversed();
}

interface Step {
  id: string;
  /** The rotation after this step. */
  rotation: Rotation;
}

/**
 * Up to `count` steps from where the rotation is: each takes the next turn of the lap, and the next
 * quote of that deck. A turn that would bring the quote of the step before again is passed over.
 */
function nextSteps(rotation: Rotation, supplies: readonly Supply[], count: number): Step[] {
  const slots = slotsOf(supplies);
  const names = [...slots.keys()];
  const steps: Step[] = [];
  let { lap, rounds } = rotation;
  let before = rotation.standing?.id ?? rotation.trail.at(-1) ?? null;
  const isOnlyOne = supplies.reduce((sum, { ids }) => sum + ids.length, 0) === 1;
  // All turns of one deck may stand at the end of this lap, and again at the beginning of the next: only
  // after two laps nothing else comes.
  for (let passed = 0; steps.length < count && passed < 2 * names.length; ) {
    const next = advanced(names, lap);
    const deck = slots.get(next?.at ?? '');
    if (!next || !deck) break;
    lap = next;
    const at =
      rounds[deck.deckId] ?? startRound(deck.ids, hashToNumber(lap.seed, deck.deckId), null);
    const round = advanced(deck.ids, at);
    if (!round || (round.at === before && !isOnlyOne)) {
      passed += 1;
      continue;
    }
    passed = 0;
    rounds = { ...rounds, [deck.deckId]: round };
    before = round.at;
    steps.push({ id: round.at, rotation: { ...rotation, lap, rounds } });
  }
  return steps;
}

function appendToTrail(trail: readonly string[], shown: readonly string[]): string[] {
  const all = [...trail, ...shown];
  return all.filter((id, i) => id !== all[i - 1]).slice(-TRAIL);
}

/** The deck that was all there was, before there were own ones. */
const FIRST_DECK = 'netzwerken-digital';

/** A rotation as Nahbar writes it, from one of an earlier Nahbar: that was one round through one deck. */
export function migrateRotation(rotation: unknown): unknown {
  const { round, ...others } = (rotation ?? {}) as Record<string, unknown>;
  if (typeof round !== 'object' || round === null || 'lap' in others) return rotation;
  const { seed, at } = round as Partial<Round>;
  const lap = { seed, opener: null, at: null, last: null };
  return { lap, rounds: { [FIRST_DECK]: round }, trail: at ? [at] : [], ...others };
}
