import { join } from 'node:path';
import type { Plugin } from 'vite';
import { checkDistinct, type Deck, readDeck } from '../content/deckSchema.ts';
import { readOpenings, readOpeningWords } from '../content/openingSchema.ts';
import { readSteps, readStepWords } from '../content/stepSchema.ts';
import { checkCallKinds, NAMES } from './checkCallKinds.ts';
import { gather, jsonIn, readIn } from './contentFiles.ts';
import { checkWorded, type Worded } from './worded.ts';

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
 * Fails the build where a deck, a checklist, a name of a kind of call, a step or an opening breaks a
 * rule, with one sentence a problem, so that the pages may trust what they are bundled with.
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
      // Before anything can fail, so that a watching build notices the repair.
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
  gather(problems, () => checkDistinct(sound));
  return sound.length === files.length ? idsOf(sound) : null;
}

function idsOf(decks: readonly { deck: Deck }[]): Set<string> {
  return new Set(decks.flatMap(({ deck }) => deck.quotes.map(({ id }) => id)));
}
