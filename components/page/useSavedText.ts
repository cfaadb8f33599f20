import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from '../../locales/words.ts';
import { keepDraft, readDraftFields } from '../../platform/drafts.ts';
import { refusalText } from './refusalText.ts';

const texts = words.notes;

/** How long nothing must be typed before a text is saved. */
export const PAUSE_MS = 700;

interface Saving {
  /** The key of the draft (`platform/drafts.ts`). */
  name: string;
  /** The text as it is saved. */
  saved: string;
  onSave: (text: string) => Promise<void>;
  /** How long nothing must be typed before it is saved; null: it is saved by `save` alone. */
  pauseMs: number | null;
}

/**
 * A text that saves itself. Each keystroke is kept as a draft at once; `state` says "saved" only when the
 * write has been acknowledged, and `refusal` is the sentence that says why it was not.
 */
export function useSavedText({ name, saved, onSave, pauseMs }: Saving) {
  const [text, setText] = useState(() => draftOn(name, saved) ?? saved);
  const [state, setState] = useState('');
  const [refusal, setRefusal] = useState('');
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(text);
  const unsaved = useRef(text !== saved);
  /** The stored text that the draft is based on. */
  const base = useRef(saved);

  // Follows a change by another page, unless something is typed here. Compared without the white space
  // around it, which is not saved: a trailing space must not vanish while the user types.
  useEffect(() => {
    base.current = saved;
    if (!unsaved.current && latest.current.trim() !== saved) show(saved);
  }, [saved]);

  // Saves a draft of a tab that was closed too early.
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
    keepDraft(name, JSON.stringify({ text: words, over: base.current }));
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
    // Stored without the white space around it.
    base.current = words.trim();
    // Typed further during the write: that is still a draft, and will be saved after its own pause.
    if (latest.current !== words) return;
    unsaved.current = false;
    keepDraft(name, null);
    setState(texts.saved);
  };
  return { text, state, refusal, write, save };
}

/**
 * The text of a draft; null without one, or if it is based on another text than `saved`: a browser that
 * crashed may bring back a draft that was saved long ago.
 */
function draftOn(name: string, saved: string): string | null {
  const { text, over } = readDraftFields(name);
  return typeof text === 'string' && over === saved ? text : null;
}
