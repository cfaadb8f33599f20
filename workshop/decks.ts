import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readChecklist, readWords } from '../content/checklistSchema.ts';
import { ContentError } from '../content/contentError.ts';
import { checkDistinct, type Deck, readDeck } from '../content/deckSchema.ts';
import { language } from '../content/fields.ts';

const DECKS = 'content/quotes';
const CHECKLISTS = 'content/checklists';

/** The end of the files with a checklist's words: `base.de.json`. */
const WORDS = /\.\w+\.json$/;

/**
 * Fails the build where a deck or a checklist breaks a rule, with one sentence a problem, so that
 * the pages may trust what they are bundled with.
 */
export function checkContent(): Plugin {
  let root = '';
  return {
    name: 'nahbar:check-content',
    configResolved(config) {
      root = config.root;
    },
    async buildStart() {
      const [decks, checklists] = await Promise.all([
        jsonIn(root, DECKS),
        jsonIn(root, CHECKLISTS),
      ]);
      // Before anything can fail, so that a watching build notices the repair.
      for (const file of [...decks, ...checklists]) this.addWatchFile(join(root, file));
      const problems = await problemsIn(root, decks, checklists);
      if (problems.length > 0) this.error(problems.join('\n'));
    },
  };
}

/** Every problem of the content under `root`; where a file breaks, the others are still checked. */
async function problemsIn(root: string, decks: string[], checklists: string[]): Promise<string[]> {
  const problems: string[] = [];
  const sound: { file: string; deck: Deck }[] = [];
  for (const file of decks) {
    const deck = await readIn(root, file, problems, (json) => readDeck(file, json));
    if (deck) sound.push({ file, deck });
  }
  gather(problems, () => checkDistinct(sound));
  // A broken deck's quotes are unknown: to blame the checklist for that would mislead.
  const quoteIds = sound.length === decks.length ? idsOf(sound) : null;
  for (const file of checklists.filter((name) => !WORDS.test(name))) {
    await checkChecklist(root, file, checklists, quoteIds, problems);
  }
  for (const file of checklists.filter((name) => WORDS.test(name))) {
    if (!hasOwner(file, checklists)) {
      problems.push(`${file}: there is no such checklist, or Nahbar does not speak its language.`);
    }
  }
  return problems;
}

/** Checks a checklist and, where that is sound, its words in every language of Nahbar. */
async function checkChecklist(
  root: string,
  file: string,
  checklists: string[],
  quoteIds: ReadonlySet<string> | null,
  problems: string[],
): Promise<void> {
  const list = await readIn(root, file, problems, (json) => readChecklist(file, json, quoteIds));
  for (const words of wordsFiles(file)) {
    if (!checklists.includes(words)) problems.push(`${words}: this file is missing.`);
    else if (list) await readIn(root, words, problems, (json) => readWords(words, json, list));
  }
}

function wordsFiles(checklist: string): string[] {
  return language.options.map((name) => checklist.replace(/json$/, `${name}.json`));
}

function hasOwner(words: string, checklists: string[]): boolean {
  const owner = words.replace(WORDS, '.json');
  return checklists.includes(owner) && wordsFiles(owner).includes(words);
}

function idsOf(decks: readonly { deck: Deck }[]): Set<string> {
  return new Set(decks.flatMap(({ deck }) => deck.quotes.map(({ id }) => id)));
}

/** What `read` makes of a file; `undefined` where that has problems. */
async function readIn<T>(
  root: string,
  file: string,
  problems: string[],
  read: (json: unknown) => T,
): Promise<T | undefined> {
  const text = await readFile(join(root, file), 'utf8');
  return gather(problems, () => read(parsed(file, text)));
}

function gather<T>(problems: string[], act: () => T): T | undefined {
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

async function jsonIn(root: string, folder: string): Promise<string[]> {
  const names = await readdir(join(root, folder));
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${folder}/${name}`);
}
