import { useEffect, useRef, useState } from 'preact/hooks';
import { notesTexts as texts } from '../../locales/notes.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import styles from './NoteField.module.css';
import { whyNot } from './whyNot.ts';

/** How long a pause in the typing is taken as the end of a thought, to be saved. */
const PAUSE_MS = 700;

interface Props {
  /** What the draft of this note is called (see `platform/drafts.ts`). */
  name: string;
  label: string;
  /** Stands in the field while it is empty. */
  hint: string;
  /** The note as it is saved. */
  saved: string;
  onSave: (text: string) => Promise<void>;
}

/**
 * A note that saves itself. Each keystroke is kept as a draft at once, each pause saves, and
 * "Saved" stands there only when the write is done.
 */
export function NoteField({ name, label, hint, saved, onSave }: Props) {
  const [text, setText] = useState(() => draftOver(name, saved) ?? saved);
  const [state, setState] = useState('');
  const [refusal, setRefusal] = useState('');
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(text);
  const unsaved = useRef(text !== saved);
  /** The note that is being written over. */
  const over = useRef(saved);

  // Another page has changed the note, and here nobody is writing on it.
  useEffect(() => {
    over.current = saved;
    if (!unsaved.current) show(saved);
  }, [saved]);

  // A draft that was left behind, by a tab that was closed too soon, is saved now.
  useEffect(() => {
    void save();
    return () => clearTimeout(pause.current);
  }, []);

  const show = (words: string) => {
    latest.current = words;
    setText(words);
  };
  const write = (words: string) => {
    show(words);
    unsaved.current = true;
    keepDraft(name, JSON.stringify({ text: words, over: over.current }));
    setRefusal('');
    setState(texts.unsaved);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => void save(), PAUSE_MS);
  };
  const save = async () => {
    clearTimeout(pause.current);
    const words = latest.current;
    if (!unsaved.current) return;
    setState(texts.saving);
    try {
      await onSave(words);
    } catch (error) {
      setState(texts.unsaved);
      setRefusal(whyNot(error));
      return;
    }
    over.current = words;
    // What was typed while the write was under way is still a draft, and has its own pause.
    if (latest.current !== words) return;
    unsaved.current = false;
    keepDraft(name, null);
    setState(texts.saved);
  };

  return (
    <div class={styles.note}>
      <textarea
        value={text}
        rows={1}
        dir="auto"
        aria-label={label}
        aria-invalid={refusal !== ''}
        placeholder={hint}
        onInput={(event) => write(event.currentTarget.value)}
        onBlur={() => void save()}
      />
      <p role="status" class={refusal ? styles.refusal : undefined}>
        {refusal || state}
      </p>
    </div>
  );
}

/**
 * What was half written when the page was left. Not what was begun on another note than the one that
 * is saved: when a browser is killed, a draft may come back that was saved and left long ago.
 */
function draftOver(name: string, saved: string): string | null {
  try {
    const { text, over } = JSON.parse(readDraft(name) ?? 'null');
    return typeof text === 'string' && over === saved ? text : null;
  } catch {
    return null;
  }
}
