import { hashToNumber } from '../hash.ts';
import { addressedName, phraseOf, saidOrganisation } from './openingPhrases.ts';
import type { Address } from './person.ts';

/** A greeting, or a line of one half of life. An opening is one of each: a greeting and a line. */
export const PARTS = ['greeting', 'personal', 'professional'] as const;
export type Part = (typeof PARTS)[number];

/** What a template needs to know; it is inserted where its text has the name in braces. */
export const NEEDS = ['nothing', 'name', 'note', 'organisation'] as const;
export type Need = (typeof NEEDS)[number];

/**
 * `any` only assumes that two people know each other; `dormant` follows a long silence, and assumes
 * that they have talked.
 */
export const TIES = ['any', 'dormant'] as const;
export type Tie = (typeof TIES)[number];

/**
 * What a message is written for. A coffee is offered without being asked for, now and then; the others
 * only where the occasion is known.
 */
export const OCCASIONS = ['birthday', 'coffee', 'event', 'thanks'] as const;
export type Occasion = (typeof OCCASIONS)[number];

export interface OpeningTemplate {
  id: string;
  half: Part;
  needs: Need;
  tie: Tie;
  occasion?: Occasion;
  /** For a heavy time, and for no other: it asks nothing, and nothing of work. */
  gentle?: true;
}

/** A text, or one for each form of address, in a language that has two. */
export type OpeningText = string | Readonly<Record<Address, string>>;

/** The words of every template by its id, in one language. */
export type OpeningWords = Readonly<Record<string, OpeningText>>;

/** The templates, and their words in one language. */
export interface Phrasebook {
  templates: readonly OpeningTemplate[];
  words: OpeningWords;
}

/** The facts for an opening, as the user typed them; empty if unknown. */
export interface OpeningFacts {
  name: string;
  organisation: string;
  /** The personal note. */
  personal: string;
  /** The professional note. */
  professional: string;
  /** Whether the last contact was long ago; false if there was none. */
  dormant: boolean;
  /** Whether the person has a heavy time. */
  heavy?: boolean | undefined;
  /** `du` where nothing is said. */
  address?: Address | undefined;
  occasion?: Occasion | null | undefined;
}

export interface Opening {
  text: string;
  /** The ids of its templates: the greeting and the line. */
  ids: string[];
}

/** Values for the placeholders. */
type Known = Record<Exclude<Need, 'nothing'>, string>;

/**
 * The seed for a person and day, so that the opening stays the same all day.
 *
 * @param day `YYYY-MM-DD`
 */
export function openingSeed(personId: string, day: string): number {
  return hashToNumber(0, `${day} ${personId}`);
}

/**
 * An opening for a message, to be edited by the user: a greeting, and one line that asks one thing. Two
 * questions read like a questionnaire.
 *
 * Another one that is asked for is the next of a list: the lines for the occasion; one for each note that
 * can be quoted; then those of both halves of life in turn, with a coffee now and then. In a heavy time
 * there are only gentle ones.
 *
 * @param seed see `openingSeed`
 * @param turn how often another opening was requested, from 0. Consecutive ones share no template if
 *   there are alternatives.
 */
export function openingFor(
  facts: OpeningFacts,
  phrasebook: Phrasebook,
  seed: number,
  turn = 0,
): Opening {
  const address = facts.address ?? 'du';
  const name = addressedName(facts.name, address);
  const organisation = saidOrganisation(facts.organisation);
  const notes: Partial<Record<Part, string | null>> = {
    personal: phraseOf(facts.personal),
    professional: phraseOf(facts.professional),
  };
  const templates = shuffled(phrasebook.templates, seed).filter(
    ({ tie }) => facts.dormant || tie === 'any',
  );
  const isKnown = ({ half, needs }: OpeningTemplate) =>
    needs === 'nothing' ||
    (needs === 'note' && Boolean(notes[half])) ||
    (needs === 'organisation' && organisation !== '');
  const greetings = templates.filter(
    ({ half, needs }) => half === 'greeting' && needs === (name ? 'name' : 'nothing'),
  );
  const lines = linesFor(
    facts,
    templates.filter((each) => each.half !== 'greeting' && isKnown(each)),
    seed,
  );
  const chosen = [...nth(greetings, turn), ...nth(lines, turn)];
  return {
    text: chosen
      .map(({ id, half }) =>
        filled(saidTo(address, phrasebook.words[id]), {
          ...{ name, organisation },
          note: notes[half] ?? '',
        }),
      )
      .join(' '),
    ids: chosen.map(({ id }) => id),
  };
}

/** In the order in which they are offered. */
function linesFor(
  { heavy, dormant, occasion }: OpeningFacts,
  lines: readonly OpeningTemplate[],
  seed: number,
): OpeningTemplate[] {
  const gentle = lines.filter((each) => each.gentle);
  if (heavy && gentle.length > 0) return gentle;
  const fitting = lines.filter((each) => !each.gentle);
  const timely = fitting.filter((each) => each.occasion && each.occasion === occasion);
  const coffees = fitting.filter((each) => each.occasion === 'coffee' && occasion !== 'coffee');
  const ordinary = fitting.filter((each) => !each.occasion);
  const halves: Part[] = ['personal', 'professional'];
  if (seed % 2 === 1) halves.reverse();
  const [first = [], second = []] = halves.map((half) =>
    afterSilence(
      ordinary.filter((each) => each.half === half && each.needs !== 'note'),
      half === 'personal' && dormant,
    ),
  );
  const notes = halves.map((half) =>
    ordinary.filter((each) => each.half === half && each.needs === 'note'),
  );
  const free = withCoffee(alternating(first, second), coffees);
  return [
    ...timely,
    ...notes.flatMap((some) => some.slice(0, 1)),
    ...free,
    ...notes.flatMap((some) => some.slice(1)),
  ];
}

/** After a long silence, prefers lines for that, so that the message does not ignore it. */
function afterSilence(lines: readonly OpeningTemplate[], isSilent: boolean): OpeningTemplate[] {
  const made = lines.filter(({ tie }) => tie === 'dormant');
  return isSilent && made.length > 0 ? made : [...lines];
}

function alternating<T>(first: readonly T[], second: readonly T[]): T[] {
  const length = Math.max(first.length, second.length);
  return Array.from({ length }, (_, i) => [first[i], second[i]])
    .flat()
    .filter((one) => one !== undefined);
}

/** One of them after every fourth line. */
function withCoffee(
  lines: readonly OpeningTemplate[],
  coffees: readonly OpeningTemplate[],
): OpeningTemplate[] {
  return lines.flatMap((line, i) => [
    line,
    ...(i % 4 === 3 ? coffees.slice(i >> 2, (i >> 2) + 1) : []),
  ]);
}

function saidTo(address: Address, text: OpeningText = ''): string {
  return typeof text === 'string' ? text : text[address];
}

function shuffled(templates: readonly OpeningTemplate[], seed: number): OpeningTemplate[] {
  return templates.toSorted(
    (a, b) => hashToNumber(seed, a.id) - hashToNumber(seed, b.id) || (a.id < b.id ? -1 : 1),
  );
}

/** The template at `n`, modulo their number; none if there are none. */
function nth(templates: readonly OpeningTemplate[], n: number): OpeningTemplate[] {
  return templates.slice(n % templates.length).slice(0, 1);
}

/** In one pass, so that inserted text is not expanded again. */
function filled(words: string, known: Known): string {
  return words.replace(/\{(name|note|organisation)\}/g, (_, key: keyof Known) => known[key]);
}
