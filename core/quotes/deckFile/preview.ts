import type { DeckFile, DeckFileKind, FoundQuote, Skipped } from './deckFile.ts';

/** What an import would add. */
export interface DeckPreview {
  kind: DeckFileKind;
  title: string | null;
  /** New quotes, in the order of the file. */
  fresh: FoundQuote[];
  /** Quotes that exist already, or occur earlier in the file. */
  twins: { found: FoundQuote; of: 'known' | 'file' }[];
  skipped: Skipped[];
}

/** @param known the texts of all existing quotes */
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

/** Punctuation and space around and between words. */
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{S}\p{M}]+/gu;

/**
 * Equal for two versions of one quote: ignores case, punctuation, white space, invisible characters,
 * and compatibility variants (NFKC).
 */
export function duplicateKey(text: string): string {
  const visible = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  const normalized = visible.toLowerCase().replace(BETWEEN_WORDS, ' ').trim();
  // A text of punctuation alone is its own key.
  return normalized === '' ? text.trim() : normalized;
}
