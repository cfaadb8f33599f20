import { useEffect, useState } from 'preact/hooks';
import { pressOf } from './keys.ts';
import styles from './RenameField.module.css';

interface Props {
  /** The name as it is saved. */
  name: string;
  label: string;
  /** The class of its place in the row. */
  class?: string | undefined;
  /** Why `name` cannot be chosen, as a sentence; null if it can. */
  refusalOf: (name: string) => string | null;
  /** The sentence that says why the last name was refused; empty if it was not. */
  refusal: string;
  onRefuse: (sentence: string) => void;
  onRename: (name: string) => Promise<unknown>;
}

/** A name in a row of a list, as an input: saved on Enter and on blur, as it was again on Escape. */
export function RenameField(props: Props) {
  const { name, label, refusalOf, refusal, onRefuse, onRename } = props;
  const [text, setText] = useState(name);
  // Renamed, here or in another page.
  useEffect(() => setText(name), [name]);

  const write = (words: string) => {
    setText(words);
    onRefuse('');
  };
  const rename = async () => {
    const words = text.trim();
    if (words === name) return setText(name);
    const reason = refusalOf(words);
    if (reason !== null) return onRefuse(reason);
    await onRename(words);
  };
  return (
    <form
      class={`${styles.name} ${props.class ?? ''}`}
      onSubmit={(event) => {
        event.preventDefault();
        void rename();
      }}
    >
      <input
        class="flat"
        value={text}
        dir="auto"
        autocomplete="off"
        aria-label={label}
        aria-invalid={refusal !== ''}
        onInput={(event) => write(event.currentTarget.value)}
        onBlur={() => void rename()}
        onKeyDown={(event) => pressOf(event) === 'Escape' && write(name)}
      />
    </form>
  );
}
