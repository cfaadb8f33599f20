import styles from './FoundRow.module.css';
import type { Choice } from './foundModel.ts';

/** A quote in a file: its words, who said them where, and whether it is to be taken over. */
export function FoundRow({ choice: { id, found, isTicked } }: { choice: Choice }) {
  const { original, speaker, source } = found.draft;
  const origin = [speaker, source.title || source.publisher].filter(Boolean).join(', ');
  return (
    <li class={styles.row}>
      <input
        type="checkbox"
        id={`found-${id}`}
        checked={isTicked}
        onChange={(event) => {
          isTicked.value = event.currentTarget.checked;
        }}
      />
      <label for={`found-${id}`} class={styles.label}>
        <span class={styles.text} lang={original.language || undefined} dir="auto">
          {original.text}
        </span>
        {origin && (
          <span class={styles.facts} dir="auto">
            {origin}
          </span>
        )}
        {found.tags.length > 0 && <span class={styles.facts}>{found.tags.join(' · ')}</span>}
      </label>
    </li>
  );
}
