import { useEffect, useState } from 'preact/hooks';
import { words } from '../../locales/libraryWords.ts';
import styles from './DeckRow.module.css';

const texts = words.decks;

interface Props {
  title: string;
  isTaken: (title: string) => boolean;
  /** Why the last name was not taken; empty where it was. */
  refusal: string;
  onRefuse: (sentence: string) => void;
  onRename: (title: string) => Promise<unknown>;
}

/** The name of a deck, which is written over to rename it. */
export function DeckName({ title, isTaken, refusal, onRefuse, onRename }: Props) {
  const [text, setText] = useState(title);
  // Another page may have renamed it, or this one has.
  useEffect(() => setText(title), [title]);

  const write = (words: string) => {
    setText(words);
    onRefuse('');
  };
  const rename = async () => {
    const words = text.trim();
    if (words === title) return setText(title);
    if (isTaken(words)) return onRefuse(texts.known(words));
    await onRename(words);
  };
  return (
    <form
      class={styles.name}
      onSubmit={(event) => {
        event.preventDefault();
        void rename();
      }}
    >
      <input
        value={text}
        dir="auto"
        autocomplete="off"
        aria-label={texts.name(title)}
        aria-invalid={refusal !== ''}
        onInput={(event) => write(event.currentTarget.value)}
        onBlur={() => void rename()}
        onKeyDown={(event) => event.key === 'Escape' && write(title)}
      />
    </form>
  );
}
