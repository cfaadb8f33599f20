import { admit } from './admit.ts';
import { toldIn } from './chunkTold.ts';
import type { DeckFile } from './found.ts';
import { PLAIN } from './readText.ts';

/** Puts a quote that is a text of its own, with who said it behind a dash, among those found. */
export function admitPlainLine(file: DeckFile, row: number, entry: unknown): void {
  if (typeof entry !== 'string') file.skipped.push({ row, why: 'not-a-quote' });
  else admit(file, row, toldIn(chunkOf(entry, row), PLAIN));
}

function chunkOf(text: string, row: number) {
  return { row, body: text.split('\n'), attribution: null, link: null, tags: null };
}
