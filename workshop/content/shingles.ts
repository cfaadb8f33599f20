/**
 * Fingerprints of a text, so that a quote can be proved verbatim without the text at hand:
 *
 *     node workshop/content/shingles.ts article.txt > tests/content/<deck id>.shingles.json
 *
 * `tests/content/verbatim.ts` says how they prove it.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** How many words a run has. */
export const RUN = 5;

/** One paragraph. */
export interface Paragraph {
  /** Who is speaking, as the paragraph's first words say it: `Steve` in `Steve: Digitales …`. */
  label: string | null;
  /** In the order of the words that they stand for, a space between them. */
  hashes: string;
}

/** Where in its paragraph a run stands. */
export type Kind =
  /** RUN words in a row. */
  | 'run'
  /** Up to RUN words from the beginning of a sentence. */
  | 'start'
  /** Up to RUN words to the end of a sentence. */
  | 'end';

/**
 * The fingerprint of a run: 40 bits, of which a few thousand do not collide.
 *
 * @param cut whether the run lost the punctuation at its end, where an omission begins
 */
export function hashOf(kind: Kind, words: readonly string[], cut = false): string {
  const key = JSON.stringify([kind, cut, words.join(' ')]);
  return createHash('sha256').update(key).digest('hex').slice(0, 10);
}

/** The words of a text with their punctuation. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').split(/\s+/).filter(Boolean);
}

/** The fingerprints of an article whose paragraphs are separated by line breaks. */
export function shinglesOf(article: string): Paragraph[] {
  return article
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map(paragraphOf);
}

function paragraphOf(text: string): Paragraph {
  const label = /^(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?):\s/u.exec(text);
  const words = wordsOf(label ? text.slice(label[0].length) : text);
  const hashes = new Set<string>();
  const add = (kind: Kind, run: readonly string[]) => {
    hashes.add(hashOf(kind, run));
    const bare = run.with(-1, run.at(-1)?.replace(/[,;:.!?]+$/, '') ?? '');
    if (bare.at(-1) !== run.at(-1)) hashes.add(hashOf(kind, bare, true));
  };
  words.forEach((word, i) => {
    if (i + RUN <= words.length) add('run', words.slice(i, i + RUN));
    for (let length = 1; length <= RUN; length++) {
      if (startsSentence(words[i - 1]) && i + length <= words.length) {
        add('start', words.slice(i, i + length));
      }
      if ((endsSentence(word) || i === words.length - 1) && i + 1 >= length) {
        add('end', words.slice(i + 1 - length, i + 1));
      }
    }
  });
  return { label: label?.[1] ?? null, hashes: [...hashes].join(' ') };
}

function startsSentence(before: string | undefined): boolean {
  return before === undefined || endsSentence(before);
}

function endsSentence(word: string): boolean {
  return /[.!?][“"’)]*$/.test(word);
}

if (import.meta.main) {
  const [, , file] = process.argv;
  if (file === undefined) throw new Error('usage: node workshop/content/shingles.ts article.txt');
  const paragraphs = shinglesOf(readFileSync(file, 'utf8'));
  process.stdout.write(`${JSON.stringify(paragraphs, null, 2)}\n`);
}
