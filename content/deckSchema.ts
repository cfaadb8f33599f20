import * as v from 'valibot';
import type { Deck, DeckQuote } from '../core/quotes/deck.ts';
import { ContentError, problem, problemsOf } from './contentError.ts';
import { language, line, passage, slug } from './fields.ts';

export type { Deck, DeckQuote };

/** Thrown for a deck that breaks a rule. Its message names file, quote and field. */
export class DeckError extends ContentError {
  override name = 'DeckError';
}

/** What a quote may be about. A new topic is one more line here. */
const topic = v.picklist([
  'be-visible',
  'calls',
  'channels',
  'comfort-zone',
  'empathy',
  'go-digital',
  'home',
  'reach-out',
  'specific-networks',
]);

const deckSchema = v.strictObject({
  id: slug,
  title: line,
  author: line,
  publisher: line,
  series: v.optional(line),
  language,
  translated: v.optional(language),
  speakers: v.array(v.strictObject({ name: line, role: line, roleTranslated: v.optional(line) })),
  questions: v.array(v.strictObject({ text: line, translation: v.optional(line) })),
  quotes: v.pipe(
    v.array(
      v.strictObject({
        id: slug,
        text: passage,
        speaker: line,
        question: line,
        topic,
        translation: v.optional(passage),
      }),
    ),
    v.minLength(1, 'a deck needs at least one quote.'),
  ),
}) satisfies v.GenericSchema<unknown, Deck>;

/**
 * The deck in `json`.
 *
 * @param file the name that messages give it
 * @throws DeckError with every problem of the fields; where those are sound, with every problem
 *   between them
 */
export function readDeck(file: string, json: unknown): Deck {
  const result = v.safeParse(deckSchema, json);
  if (!result.success) throw new DeckError(problemsOf(file, json, result.issues));
  const deck: Deck = result.output;
  const say = (path: (string | number)[], what: string) => problem(file, deck, path, what);
  const problems = [...repeats(deck, say), ...strangers(deck, say), ...translations(deck, say)];
  if (problems.length > 0) throw new DeckError(problems);
  return deck;
}

/**
 * Checks that no two decks, and no two quotes in any of them, have the same id.
 *
 * @throws DeckError for every id that an earlier file has taken
 */
export function checkDistinct(decks: readonly { file: string; deck: Deck }[]): void {
  const problems: string[] = [];
  const deckFiles = new Map<string, string>();
  const quoteFiles = new Map<string, string>();
  for (const { file, deck } of decks) {
    const taken = deckFiles.get(deck.id);
    if (taken === undefined) deckFiles.set(deck.id, file);
    else problems.push(problem(file, deck, ['id'], `"${deck.id}" is the id of ${taken} already.`));
    deck.quotes.forEach(({ id }, i) => {
      const owner = quoteFiles.get(id);
      if (owner === undefined) quoteFiles.set(id, file);
      else
        problems.push(
          problem(file, deck, ['quotes', i, 'id'], `"${id}" is taken in ${owner} already.`),
        );
    });
  }
  if (problems.length > 0) throw new DeckError(problems);
}

type Say = (path: (string | number)[], what: string) => string;

function repeats(deck: Deck, say: Say): string[] {
  const lists: [string, string, string[]][] = [
    ['speakers', 'name', deck.speakers.map(({ name }) => name)],
    ['questions', 'text', deck.questions.map(({ text }) => text)],
    ['quotes', 'id', deck.quotes.map(({ id }) => id)],
    ['quotes', 'text', deck.quotes.map(({ text }) => text)],
  ];
  return lists.flatMap(([list, field, values]) =>
    values.flatMap((value, i) => {
      const first = values.indexOf(value);
      if (first === i) return [];
      const noun = list.slice(0, -1);
      return [say([list, i, field], `"${value}" is the ${field} of ${noun} ${first + 1} already.`)];
    }),
  );
}

function strangers(deck: Deck, say: Say): string[] {
  const speakers = new Set(deck.speakers.map(({ name }) => name));
  const questions = new Set(deck.questions.map(({ text }) => text));
  return deck.quotes.flatMap(({ speaker, question }, i) => [
    ...(speakers.has(speaker)
      ? []
      : [say(['quotes', i, 'speaker'], `"${speaker}" is not among the deck's speakers.`)]),
    ...(questions.has(question)
      ? []
      : [say(['quotes', i, 'question'], `"${question}" is not among the deck's questions.`)]),
  ]);
}

function translations(deck: Deck, say: Say): string[] {
  const { translated } = deck;
  if (translated === deck.language) {
    return [say(['translated'], `"${translated}" is the language of the deck itself.`)];
  }
  const parts = [
    ...deck.questions.map((part, i) => ({ path: ['questions', i, 'translation'], part })),
    ...deck.quotes.map((part, i) => ({ path: ['quotes', i, 'translation'], part })),
  ];
  return parts.flatMap(({ path, part }) => {
    if (translated && !part.translation) return [say(path, `it is missing, in "${translated}".`)];
    if (!translated && part.translation) {
      return [say(path, 'its language is unknown: the deck has no field "translated".')];
    }
    return [];
  });
}
