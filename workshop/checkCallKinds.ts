import { type BaseChecklist, readChecklist, readWords } from '../content/checklistSchema.ts';
import { language } from '../content/fields.ts';
import { checkKinds, readKindNames, readKindWords } from '../content/kindSchema.ts';
import { BASE } from '../core/calls/kinds.ts';
import { gather, readIn } from './contentFiles.ts';
import { checkWorded } from './worded.ts';

/** The folder with the names of the kinds of calls, a file a language. */
export const NAMES = 'content/callKinds';

/**
 * Checks the lists of all kinds of calls, their words and their names.
 *
 * @param checklists the files with lists and words
 * @param names those with names
 * @param quoteIds see `readChecklist`
 */
export async function checkCallKinds(
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
  // Where one is broken, the others would be blamed for it.
  if (sound.length < lists.length) return;
  gather(problems, () => checkKinds(kinds));
  await checkNames(
    root,
    names,
    kinds.map(({ checklist }) => checklist.id),
    problems,
  );
}

/** What reads the words of a list. Where the base list is broken, nobody knows which they have to be. */
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
