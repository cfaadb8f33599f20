/** Content whose words are in files of their own, one a language. */
import { language } from '../content/fields.ts';
import { readIn } from './contentFiles.ts';

/** Content whose words are in files beside it, one a language. */
export interface Worded<T> {
  folder: string;
  /** What a file there holds. */
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
export async function checkWorded<T>(
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
