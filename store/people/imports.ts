/**
 * What the library does with files of contacts. The code for each verb comes when it is first wanted.
 */
import type { Imported } from './import/importPeople.ts';
import type { Undone } from './import/undoImport.ts';

export type { Imported } from './import/importPeople.ts';
export { type LastImport, lastImport } from './import/lastImport.ts';
export { readPeopleFile } from './import/readFile.ts';
export type { Undone } from './import/undoImport.ts';

/** See `importPeople.ts`. */
export async function importPeople(
  ...what: Parameters<typeof import('./import/importPeople.ts').importPeople>
): Promise<Imported> {
  return (await import('./import/importPeople.ts')).importPeople(...what);
}

/** See `undoImport.ts`. */
export async function undoImport(id: string): Promise<Undone | null> {
  return (await import('./import/undoImport.ts')).undoImport(id);
}
