import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from '../../locales/words.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import { refusalText } from './refusalText.ts';

const texts = words.notes;

/** How long a pause in the typing is taken as the end of a thought, to be saved. */
export const PAUSE_MS = 700;

interface Saving {
  /** What the draft of this text is called (see `platform/drafts.ts`). */
  name: string;
  /** The text as it is saved. */
  saved: string;
  onSave: (text: string) => Promise<void>;
  /** How long a pause in the typing is the end of a thought, to be saved; null: only leaving is. */
  pauseMs: number | null;
}

/**
 * A text that saves itself. Each keystroke is kept as a draft at once, and `state` says "saved" only
 * when the write is done; `refusal` is the sentence that says why it was not.
 */
export function useSavedText({ name, saved, onSave, pauseMs }: Saving) {
  const [text, setText] = useState(() => draftOver(name, saved) ?? saved);
  const [state, setState] = useState('');
  const [refusal, setRefusal] = useState('');
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(text);
  const unsaved = useRef(text !== saved);
  /** The text that is being written over. */
  const over = useRef(saved);

  // Another page has changed it, and here nobody is writing. The space at the end of what is being
  // written is not saved, and is not taken from under the caret either.
  useEffect(() => {
    over.current = saved;
    if (!unsaved.current && latest.current.trim() !== saved) show(saved);
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
    if (pauseMs !== null) pause.current = setTimeout(() => void save(), pauseMs);
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
      setRefusal(refusalText(error));
      return;
    }
    // It is kept without the white space around it.
    over.current = words.trim();
    // What was typed while the write was under way is still a draft, and has its own pause.
    if (latest.current !== words) return;
    unsaved.current = false;
    keepDraft(name, null);
    setState(texts.saved);
  };
  return { text, state, refusal, write, save };
}

/**
 * What was half written when the page was left. Not what was begun on another text than the one that
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
