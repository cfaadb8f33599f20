import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type BaseChecklist, readChecklist, readWords } from '../../content/checklistSchema.ts';
import { ContentError } from '../../content/contentError.ts';
import { checkDistinct, type Deck, readDeck } from '../../content/deckSchema.ts';
import { language } from '../../content/fields.ts';
import { checkKinds, readKindNames, readKindWords } from '../../content/kindSchema.ts';
import { readOpenings, readOpeningWords } from '../../content/openingSchema.ts';
import { readSteps, readStepWords } from '../../content/stepSchema.ts';
import { BASE } from '../../core/calls/kinds.ts';

const DECKS = 'content/quotes';

const CHECKLISTS = 'content/checklists';

const WORDED = [
  { folder: 'content/steps', noun: 'file of steps', read: readSteps, readWords: readStepWords },
  {
    ...{ folder: 'content/openings', noun: 'file of openings' },
    ...{ read: readOpenings, readWords: readOpeningWords },
  },
] as readonly Worded<unknown>[];

/**
 * Fails the build for invalid content, with one sentence per problem, so that pages can trust what they
 * are bundled with.
 */
export function checkContent(): Plugin {
  let root = '';
  return {
    name: 'nahbar:check-content',
    configResolved(config) {
      root = config.root;
    },
    async buildStart() {
      const decks = await jsonIn(root, DECKS);
      const checklists = await jsonIn(root, CHECKLISTS);
      const names = await jsonIn(root, NAMES);
      const worded = await Promise.all(WORDED.map(({ folder }) => jsonIn(root, folder)));
      // Before anything can fail, so that a watching build sees the fix.
      for (const file of [...decks, ...checklists, ...names, ...worded.flat()]) {
        this.addWatchFile(join(root, file));
      }
      const problems: string[] = [];
      const quoteIds = await checkDecks(root, decks, problems);
      await checkCallKinds(root, checklists, names, quoteIds, problems);
      for (const [i, kind] of WORDED.entries()) {
        await checkWorded(root, kind, worded[i] ?? [], quoteIds, problems);
      }
      if (problems.length > 0) this.error(problems.join('\n'));
    },
  };
}

/**
 * Checks every deck; where one breaks, the others are still checked.
 *
 * @returns the ids of all quotes; null where a deck is broken, because to blame others for naming a
 *   quote of it would mislead
 */
async function checkDecks(
  root: string,
  files: string[],
  problems: string[],
): Promise<ReadonlySet<string> | null> {
  const sound: { file: string; deck: Deck }[] = [];
  for (const file of files) {
    const deck = await readIn(root, file, problems, (json) => readDeck(file, json));
    if (deck) sound.push({ file, deck });
  }
  collectProblems(problems, () => checkDistinct(sound));
  return sound.length === files.length ? idsOf(sound) : null;
}

function idsOf(decks: readonly { deck: Deck }[]): Set<string> {
  return new Set(decks.flatMap(({ deck }) => deck.quotes.map(({ id }) => id)));
}

/** The folder with the names of the kinds of calls, a file a language. */
export const NAMES = 'content/callKinds';

/**
 * Checks the lists of all kinds of calls, their words and their names.
 *
 * @param checklists the files with lists and words
 * @param names those with names
 * @param quoteIds see `readChecklist`
 */
async function checkCallKinds(
  root: string,
  checklists: string[],
  names: string[],
  quoteIds: ReadonlySet<string> | null,
  problems: string[],
): Promise<void> {
  const lists = checklists.filter((file) => !/\.\w+\.json$/.test(file));
  const sound = await checkWorded(
    root,
    {
      ...{ folder: 'content/checklists', noun: 'checklist', read: readChecklist },
      readWords: await wordsReader(root, lists, quoteIds),
    },
    checklists,
    quoteIds,
    problems,
  );
  const kinds = sound.map(({ file, content }) => ({ file, checklist: content }));
  // If a list is invalid, comparing the others with it would mislead.
  if (sound.length < lists.length) return;
  collectProblems(problems, () => checkKinds(kinds));
  await checkNames(
    root,
    names,
    kinds.map(({ checklist }) => checklist.id),
    problems,
  );
}

/** A reader of words for lists. If the base list is invalid, it is unknown which words a list needs. */
async function wordsReader(root: string, lists: string[], quoteIds: ReadonlySet<string> | null) {
  const file = lists.find((name) => name.endsWith(`/${BASE}.json`));
  const base =
    file && (await readIn(root, file, [], (json) => readChecklist(file, json, quoteIds)));
  return (words: string, json: unknown, checklist: BaseChecklist) => {
    if (base) readKindWords(words, json, checklist, base);
    else if (checklist.id === BASE) readWords(words, json, checklist);
  };
}

async function checkNames(root: string, files: string[], ids: string[], problems: string[]) {
  const wanted = language.options.map((name) => `${NAMES}/names.${name}.json`);
  for (const file of wanted) {
    if (!files.includes(file)) problems.push(`${file}: this file is missing.`);
    else await readIn(root, file, problems, (json) => readKindNames(file, json, ids));
  }
  for (const file of files.filter((name) => !wanted.includes(name))) {
    problems.push(`${file}: Nahbar does not speak this language.`);
  }
}

/** Content whose words are in files beside it, one a language. */
interface Worded<T> {
  folder: string;
  /** The type of the content. */
  noun: string;
  read: (file: string, json: unknown, quoteIds: ReadonlySet<string> | null) => T;
  readWords: (file: string, json: unknown, content: T) => unknown;
}

/** The end of the files with words: `base.de.json`. */
const WORDS = /\.\w+\.json$/;

/**
 * Checks each of `files` and, where that is sound, its words in every language of Nahbar.
 *
 * @returns the sound ones
 */
async function checkWorded<T>(
  root: string,
  kind: Worded<T>,
  files: string[],
  quoteIds: ReadonlySet<string> | null,
  problems: string[],
): Promise<{ file: string; content: T }[]> {
  const sound: { file: string; content: T }[] = [];
  for (const file of files.filter((name) => !WORDS.test(name))) {
    const content = await readIn(root, file, problems, (json) => kind.read(file, json, quoteIds));
    if (content !== undefined) sound.push({ file, content });
    for (const words of wordsFiles(file)) {
      if (!files.includes(words)) problems.push(`${words}: this file is missing.`);
      else if (content !== undefined) {
        await readIn(root, words, problems, (json) => kind.readWords(words, json, content));
      }
    }
  }
  for (const file of files.filter((name) => WORDS.test(name) && !hasOwner(name, files))) {
    problems.push(`${file}: there is no such ${kind.noun}, or Nahbar does not speak its language.`);
  }
  return sound;
}

function wordsFiles(owner: string): string[] {
  return language.options.map((name) => owner.replace(/json$/, `${name}.json`));
}

function hasOwner(words: string, files: string[]): boolean {
  const owner = words.replace(WORDS, '.json');
  return files.includes(owner) && wordsFiles(owner).includes(words);
}

/** Reads the files of content/, and gathers what is wrong with them. */

/** Reads a file; `undefined` if it has problems. */
async function readIn<T>(
  root: string,
  file: string,
  problems: string[],
  read: (json: unknown) => T,
): Promise<T | undefined> {
  const text = await readFile(join(root, file), 'utf8');
  return collectProblems(problems, () => read(parsed(file, text)));
}

/** Returns what `act` does; a ContentError is added to `problems` instead. */
export function collectProblems<T>(problems: string[], act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ContentError([`${file}: this is not JSON (${(error as Error).message}).`]);
  }
}

/** The paths of the JSON files in a folder, from `root`. */
export async function jsonIn(root: string, folder: string): Promise<string[]> {
  const names = await readdir(join(root, folder));
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${folder}/${name}`);
}
