import type { DeckFile, DeckFileKind, FoundQuote, Skipped } from './found.ts';
import { twinKey } from './twin.ts';

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
  const seen = new Map<string, 'known' | 'file'>(known.map((text) => [twinKey(text), 'known']));
  const preview: DeckPreview = { kind, title, fresh: [], twins: [], skipped };
  for (const one of found) {
    const key = twinKey(one.draft.original.text);
    const of = seen.get(key);
    if (of) preview.twins.push({ found: one, of });
    else {
      seen.set(key, 'file');
      preview.fresh.push(one);
    }
  }
  return preview;
}
