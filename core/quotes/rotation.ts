import { dayOf } from '../calendar/day.ts';
import { hashToNumber } from '../hash.ts';
import { ownValue } from '../ownValue.ts';
import { advanced, type Round, type Supply, slotsOf, startRound } from './round.ts';

/** How long a quote stays: until the next tab, the next full hour, or midnight. */
export type Rhythm = 'tab' | 'hour' | 'day';

/** A number from 0 (included) to 1 (excluded), as `Math.random` gives. */
export type Random = () => number;

/** The state of the rotation. It is stored: see `migrateRotation` before renaming a field. */
export interface Rotation {
  /** The position in the round through the decks' slots (see `slotsOf`). */
  lap: Round;
  /** The position in each deck's own round, by deck id. */
  rounds: Readonly<Record<string, Round>>;
  /** Ids of recently shown quotes, the latest last. */
  trail: readonly string[];
  /** The current quote, and the period for which it was shown (see `periodOf`). */
  standing: { id: string; period: string | null } | null;
  /** The id of the quote that the user has pinned. */
  pinned: string | null;
}

/** How many quotes are planned ahead, for pages that show them before the rotation is updated. */
const AHEAD = 5;

/** How many quotes one can go back. */
const TRAIL = 20;

/**
 * The period of local time that a quote stays for, such as `2026-11-22` or `2026-11-22T19`; null if
 * each tab has its own.
 */
export function periodOf(rhythm: Rhythm, now: Date): string | null {
  if (rhythm === 'tab') return null;
  const day = dayOf(now.getTime());
  return rhythm === 'day' ? day : `${day}T${String(now.getHours()).padStart(2, '0')}`;
}

/**
 * A new rotation.
 *
 * @param shown the id of a quote that a page has shown already; null if there is none
 */
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
 * The rotation after a page has shown the planned quote `id` in `period`. A quote that was not planned,
 * such as the built-in first one, does not advance it: the quotes up to it would be skipped.
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
 * Advances the rotation by one quote; unchanged if there is none.
 *
 * @param shown the quote that the user sees. It is not chosen again while there is another, as could
 *   happen when another tab has begun a new round.
 */
export function afterNext(
  rotation: Rotation,
  supplies: readonly Supply[],
  { shown, period }: { shown: string | null; period: string | null },
): Rotation {
  // No quote comes twice in a row, so one of two steps differs from it.
  const [first, second] = nextSteps(rotation, supplies, 2);
  const step = first?.id === shown && second ? second : first;
  if (!step) return { ...rotation, standing: null };
  const trail = appendToTrail(rotation.trail, [step.id]);
  return { ...step.rotation, trail, standing: { id: step.id, period } };
}

/** What the next tabs will show: the current quote, if it may still be shown, and the next ones. */
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

/** Ids of quotes shown before `id`, the latest first. */
export function shownBefore({ trail }: Rotation, id: string): string[] {
  const at = trail.lastIndexOf(id);
  return trail.slice(0, at === -1 ? trail.length : at).toReversed();
}

interface Step {
  id: string;
  rotation: Rotation;
}

/**
 * The next `count` steps at most. Each takes the next slot of the lap, and the next quote of its deck.
 * A slot that would repeat the previous quote is skipped.
 */
function nextSteps(rotation: Rotation, supplies: readonly Supply[], count: number): Step[] {
  const slots = slotsOf(supplies);
  const names = [...slots.keys()];
  const steps: Step[] = [];
  let { lap, rounds } = rotation;
  let before = rotation.standing?.id ?? rotation.trail.at(-1) ?? null;
  const isOnlyOne = supplies.reduce((sum, { ids }) => sum + ids.length, 0) === 1;
  // All slots of one deck may end one lap and begin the next: only after two laps nothing else can
  // come.
  for (let passed = 0; steps.length < count && passed < 2 * names.length; ) {
    const next = advanced(names, lap);
    const deck = slots.get(next?.at ?? '');
    if (!next || !deck) break;
    lap = next;
    const at =
      ownValue(rounds, deck.deckId) ??
      startRound(deck.ids, hashToNumber(lap.seed, deck.deckId), null);
    const round = advanced(deck.ids, at);
    if (!round || (round.at === before && !isOnlyOne)) {
      // A quote that was shown without being planned, as when its deck was off, counts as shown in its
      // round: otherwise a single deck would be stuck at it.
      if (round) rounds = { ...rounds, [deck.deckId]: round };
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

/** The only deck before users could have their own. */
const FIRST_DECK = 'netzwerken-digital';

/** Migrates the rotation of an earlier version, which was a single round through one deck. */
export function migrateRotation(rotation: unknown): unknown {
  const { round, ...others } = (rotation ?? {}) as Record<string, unknown>;
  if (typeof round !== 'object' || round === null || 'lap' in others) return rotation;
  const { seed, at } = round as Partial<Round>;
  const lap = { seed, opener: null, at: null, last: null };
  return { lap, rounds: { [FIRST_DECK]: round }, trail: at ? [at] : [], ...others };
}
