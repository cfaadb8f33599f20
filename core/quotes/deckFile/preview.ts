import type { DeckFile, DeckFileKind, FoundQuote, Skipped } from './deckFile.ts';

/** What taking over a file would bring. */
export interface DeckPreview {
  kind: DeckFileKind;
  title: string | null;
  /** Quotes that are new, in the order of the file. */
  fresh: FoundQuote[];
  /** Those that are there already, or stand further up in the file. */
  twins: { found: FoundQuote; of: 'known' | 'file' }[];
  skipped: Skipped[];
}

/** @param known the texts of all quotes that are there */
export function previewOf(
  { kind, title, found, skipped }: DeckFile,
  known: readonly string[],
): DeckPreview {
  const seen = new Map<string, 'known' | 'file'>(
    known.map((text) => [duplicateKey(text), 'known']),
  );
  const preview: DeckPreview = { kind, title, fresh: [], twins: [], skipped };
  for (const one of found) {
    const key = duplicateKey(one.draft.original.text);
    const of = seen.get(key);
    if (of) preview.twins.push({ found: one, of });
    else {
      seen.set(key, 'file');
      preview.fresh.push(one);
    }
  }
  return preview;
}

/** What stands around and between words without changing what is said. */
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{S}\p{M}]+/gu;

/**
 * The same for two writings of one quote: case, quotation marks, dashes, other punctuation, white
 * space, what cannot be seen, such as soft hyphens, and what NFKC makes equal, such as ligatures and
 * full-width letters, do not count.
 */
export function duplicateKey(text: string): string {
  const visible = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  const folded = visible.toLowerCase().replace(BETWEEN_WORDS, ' ').trim();
  // A quote of marks alone is itself.
  return folded === '' ? text.trim() : folded;
}
