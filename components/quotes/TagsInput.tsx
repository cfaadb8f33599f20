import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { words } from '../../locales/libraryWords.ts';
import { suggestedTags } from './suggested.ts';

const texts = words.tags;

interface Props {
  /** Tags with commas between them. */
  text: string;
  /** Tags that are in use, to be suggested. */
  known: readonly string[];
  /** Where no label of its own stands above it. */
  label?: string;
  input?: Ref<HTMLInputElement>;
  onWrite: (text: string) => void;
  onLeave?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** A line for tags, which suggests those that are in use already. */
export function TagsInput({ text, known, label, input = null, ...told }: Props) {
  const list = useId();
  return (
    <>
      <input
        ref={input}
        value={text}
        dir="auto"
        autocomplete="off"
        list={list}
        aria-label={label}
        placeholder={texts.hint}
        onInput={(event) => told.onWrite(event.currentTarget.value)}
        onBlur={told.onLeave}
        onKeyDown={told.onKeyDown}
      />
      <datalist id={list}>
        {suggestedTags(known, text).map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </>
  );
}
