import type { Preview } from '../../../core/people/import/preview.ts';
import { words } from '../../../locales/libraryWords.ts';
import styles from './ImportContacts.module.css';

const texts = words.contactImport;

/** So many rows, or addresses, are told of one by one. */
const TOLD = 50;

/** What of a file is not taken over: rows, with the reason, and addresses that cannot be read. */
export function LeftOut({ preview: { kind, skipped, unread } }: { preview: Preview }) {
  const rowsByWhy = Map.groupBy(skipped, texts.why);
  return (
    <>
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
      {unread.length > 0 && (
        <details class={styles.details}>
          <summary>{texts.unread(unread.length)}</summary>
          <ul>
            {unread.slice(0, TOLD).map(({ row, name, text }, i) => (
              // A list that never changes.
              <li key={i}>
                {texts.unreadOf(name, row, kind)}: <bdi>{shortened(text)}</bdi>
              </li>
            ))}
            {unread.length > TOLD && <li>{texts.andMore(unread.length - TOLD)}</li>}
          </ul>
        </details>
      )}
    </>
  );
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
