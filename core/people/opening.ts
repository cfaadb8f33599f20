import { hashToNumber } from '../hash.ts';
import { firstNameOf, phraseOf, saidOrganisation } from './openingPhrases.ts';

/** The parts of an opening, in their order: a greeting and two halves. */
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

export interface OpeningTemplate {
  id: string;
  half: Part;
  needs: Need;
  tie: Tie;
}

/** The words of every template by its id, in one language. */
export type OpeningWords = Readonly<Record<string, string>>;

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
}

export interface Opening {
  text: string;
  /** The ids of its templates, in the order of `PARTS`. */
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
 * An opening line for a message, to be edited by the user.
 *
 * It quotes at most one note: two would read like a file. If both notes can be quoted, requests
 * alternate between them, followed by one without. One half asks and the other tells: two questions are
 * an interview.
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
  const name = firstNameOf(facts.name);
  const organisation = saidOrganisation(facts.organisation);
  const notes: Partial<Record<Part, string | null>> = {
    personal: phraseOf(facts.personal),
    professional: phraseOf(facts.professional),
  };
  const pool = (part: Part, ...needs: Need[]) =>
    shuffled(suitable(phrasebook.templates, part, needs, facts.dormant), seed);
  const quotable = PARTS.filter((part) => notes[part] && pool(part, 'note').length > 0);
  const cycle = [...(seed % 2 === 0 ? quotable : quotable.toReversed()), null];
  const quoted = cycle[turn % cycle.length];

  const asks = ({ id }: OpeningTemplate) => phrasebook.words[id]?.includes('?') === true;
  const quoting = quoted ? nth(pool(quoted, 'note'), Math.floor(turn / cycle.length)) : [];
  const personalAsks = quoting[0]
    ? asks(quoting[0]) === (quoted === 'personal')
    : (seed + turn) % 2 === 0;
  const chosen = PARTS.flatMap((part) => {
    if (part === quoted) return quoting;
    if (part === 'greeting') return nth(pool(part, name ? 'name' : 'nothing'), turn);
    const free = organisation ? pool(part, 'nothing', 'organisation') : pool(part, 'nothing');
    const fitting = free.filter((each) => asks(each) === (personalAsks === (part === 'personal')));
    return nth(fitting.length > 0 ? fitting : free, turn);
  });
  return {
    text: chosen
      .map(({ id, half }) =>
        filled(phrasebook.words[id] ?? '', { name, organisation, note: notes[half] ?? '' }),
      )
      .join(' '),
    ids: chosen.map(({ id }) => id),
  };
}

/** After a long silence, prefers templates for that, so that the message does not ignore it. */
function suitable(
  templates: readonly OpeningTemplate[],
  part: Part,
  needs: readonly Need[],
  dormant: boolean,
): OpeningTemplate[] {
  const fitting = templates.filter(
    (each) => each.half === part && needs.includes(each.needs) && (dormant || each.tie === 'any'),
  );
  const made = fitting.filter(({ tie }) => tie === 'dormant');
  return part === 'personal' && made.length > 0 ? made : fitting;
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
