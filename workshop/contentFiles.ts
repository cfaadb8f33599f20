/** Reads the files of content/, and gathers what is wrong with them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError } from '../content/contentError.ts';

/** What `read` makes of a file; `undefined` where that has problems. */
export async function readIn<T>(
  root: string,
  file: string,
  problems: string[],
  read: (json: unknown) => T,
): Promise<T | undefined> {
  const text = await readFile(join(root, file), 'utf8');
  return gather(problems, () => read(parsed(file, text)));
}

/** What `act` returns; where it throws problems of the content, they are added instead. */
export function gather<T>(problems: string[], act: () => T): T | undefined {
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
