import type { DeckPreview } from '../../../core/quotes/deckFile/preview.ts';
import { words } from '../../../locales/libraryWords.ts';
import styles from './ImportQuotes.module.css';

const texts = words.deckImport;

/** So many quotes, or rows, are told of one by one. */
const TOLD = 50;

/** What of a file does not come: quotes that are there already, and rows, with the reason. */
export function DeckLeftOut({ preview: { kind, twins, skipped } }: { preview: DeckPreview }) {
  const rowsByWhy = Map.groupBy(skipped, texts.why);
  const twinsOf = (of: 'known' | 'file') => twins.filter((twin) => twin.of === of);
  return (
    <>
      {(['known', 'file'] as const).map((of) => (
        <Twins key={of} label={texts.twins[of]} texts={twinsOf(of).map(({ found }) => found)} />
      ))}
      {skipped.length > 0 && (
        <details class={styles.details}>
          <summary>{texts.skipped(skipped.length, kind)}</summary>
          <ul>
            {[...rowsByWhy].map(([why, rows]) => (
              <li key={why}>
                {why}:{' '}
                {texts.rows(
                  rows.slice(0, TOLD).map(({ row }) => row),
                  Math.max(0, rows.length - TOLD),
                  kind,
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Twins({
  label,
  texts: found,
}: {
  label: (n: number) => string;
  texts: DeckPreview['fresh'];
}) {
  if (found.length === 0) return null;
  return (
    <details class={styles.details}>
      <summary>{label(found.length)}</summary>
      <ul>
        {found.slice(0, TOLD).map(({ row, draft }) => (
          <li key={row} dir="auto">
            {shortened(draft.original.text)}
          </li>
        ))}
        {found.length > TOLD && <li>{texts.andMore(found.length - TOLD)}</li>}
      </ul>
    </details>
  );
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > 90 ? `${letters.slice(0, 90).join('')}…` : text;
}
