import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readChecklist } from '../content/checklistSchema.ts';
import { ContentError } from '../content/contentError.ts';
import { checkDistinct, type Deck, readDeck } from '../content/deckSchema.ts';

const DECKS = 'content/quotes';
const CHECKLISTS = 'content/checklists';

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
    const json = await parsed(root, file, problems);
    gather(problems, () => json && sound.push({ file, deck: readDeck(file, json.value) }));
  }
  gather(problems, () => checkDistinct(sound));
  // A broken deck's quotes are unknown: to blame the checklist for that would mislead.
  const quoteIds = sound.length === decks.length ? idsOf(sound) : null;
  for (const file of checklists) {
    const json = await parsed(root, file, problems);
    gather(problems, () => json && readChecklist(file, json.value, quoteIds));
  }
  return problems;
}

function idsOf(decks: readonly { deck: Deck }[]): Set<string> {
  return new Set(decks.flatMap(({ deck }) => deck.quotes.map(({ id }) => id)));
}

function gather(problems: string[], act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    problems.push(...error.problems);
  }
}

async function parsed(
  root: string,
  file: string,
  problems: string[],
): Promise<{ value: unknown } | null> {
  try {
    return { value: JSON.parse(await readFile(join(root, file), 'utf8')) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    problems.push(`${file}: this is not JSON (${error.message}).`);
    return null;
  }
}

async function jsonIn(root: string, folder: string): Promise<string[]> {
  const names = await readdir(join(root, folder));
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${folder}/${name}`);
}
