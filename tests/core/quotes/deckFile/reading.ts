import { readFileSync } from 'node:fs';
import { FileError } from '../../../../core/files/fileError.ts';
import {
  type DeckFile,
  DeckFileError,
  type DeckFileFault,
} from '../../../../core/quotes/deckFile/deckFile.ts';
import { readDeckFile } from '../../../../core/quotes/deckFile/readDeckFile.ts';

/** A file of `tests/fixtures/decks/`, read. */
export function readFixture(name: string): DeckFile {
  return readDeckFile(readFileSync(`tests/fixtures/decks/${name}`), name);
}

/** A file with this text, read. */
export function readText(text: string, name = 'quotes'): DeckFile {
  return readDeckFile(new TextEncoder().encode(text), name);
}

/** What a file has, in short: the words, who said them, and where. */
export function inShort({ found }: DeckFile): string[] {
  return found.map(({ draft: { original, speaker, source } }) =>
    [original.text, speaker, source.title, source.url ?? ''].join(' | ').replace(/(?: \| )+$/, ''),
  );
}

/** Why it was not read; throws where it was, or where something else was thrown. */
export function faultOf(read: () => unknown): DeckFileFault {
  try {
    read();
  } catch (error) {
    if (error instanceof DeckFileError || error instanceof FileError) return error.fault;
    throw error;
  }
  throw new Error('it was read');
}
