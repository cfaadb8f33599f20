import { useRef } from 'preact/hooks';
import type { DeckFormat } from '../../../core/quotes/deckFile/writeDeckFile.ts';
import { words } from '../../../locales/libraryWords.ts';
import { exportDeck } from '../../../store/quotes/deckFiles.ts';
import { pressOf } from '../../page/keys.ts';
import { attempt, say } from '../../page/notices.ts';
import styles from './DeckExport.module.css';

const texts = words.deckExport;

interface Props {
  /** `title` as it is shown on the page (`deckTitle`). */
  deck: { id: string; title: string };
}

const FORMATS: readonly DeckFormat[] = ['json', 'csv', 'markdown', 'text'];

/** Exports a deck as a file in one of several formats. */
export function DeckExport({ deck }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const save = (format: DeckFormat) =>
    attempt(async () => say(texts.saved(await exportDeck(deck, format))));
  return (
    <details
      ref={details}
      class={styles.export}
      onKeyDown={(event) => {
        if (pressOf(event) !== 'Escape' || !details.current?.open) return;
        event.stopPropagation();
        details.current.open = false;
        details.current.querySelector('summary')?.focus();
      }}
    >
      <summary aria-label={texts.exportOf(deck.title)}>{texts.export}</summary>
      <ul>
        {FORMATS.map((format) => (
          <li key={format}>
            <button
              type="button"
              class="quiet"
              aria-label={texts.formatOf(format, deck.title)}
              aria-describedby={`${deck.id}-${format}`}
              onClick={() => void save(format)}
            >
              {texts.formats[format]}
            </button>
            <span id={`${deck.id}-${format}`} class={styles.note}>
              {texts.goodFor[format]}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
