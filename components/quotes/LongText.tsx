import { useId, useState } from 'preact/hooks';
import { words } from '../../locales/libraryWords.ts';
import styles from './LongText.module.css';

const texts = words.ownQuotes;

interface Props {
  text: string;
  /** By BCP 47; empty where it is unknown. */
  language: string;
}

/** From here on a quote is folded, in characters and in lines: about a third of a page. */
const LONG = 520;
const MANY_LINES = 9;

/** The words of a quote between its quotation marks; of a long one, the beginning until asked. */
export function LongText({ text, language }: Props) {
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  const isLong = text.length > LONG || text.split('\n').length > MANY_LINES;
  const isFolded = isLong && !isWhole;
  return (
    <>
      <blockquote lang={language || undefined} dir="auto" class={styles.text} id={id}>
        <p class={isFolded ? styles.folded : undefined}>{text}</p>
      </blockquote>
      {isLong && (
        <button
          type="button"
          class="quiet"
          aria-expanded={isWhole}
          aria-controls={id}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? texts.readLess : texts.readMore}
        </button>
      )}
    </>
  );
}
