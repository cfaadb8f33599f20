import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { tagKey } from '../../core/quotes/tagKey.ts';
import { typedTags } from '../../core/quotes/typedTags.ts';
import { words } from '../../locales/libraryWords.ts';
import { readDraft } from '../../platform/drafts.ts';
import { useSavedText } from '../page/savedText.ts';
import styles from './TagsField.module.css';
import { TagsInput } from './TagsInput.tsx';
import { allTags } from './topicWords.ts';

const texts = words.tags;

interface Props {
  /** The quote's. */
  id: string;
  /** The beginning of the quote, for those who do not see it. */
  name: string;
  tags: readonly string[];
  /** What the quote is about, as its deck has it; empty where nothing is said. */
  topic: string;
  /** The tag that the list is filtered by; null where by none. */
  chosen: string | null;
  /** Filters the list by a tag, or by none. */
  onChoose: (tag: string | null) => void;
  /** Nothing where the tags cannot be changed. */
  editing?: TagsEditing;
}

/** How the tags of a quote are changed. */
export interface TagsEditing {
  isOpen: boolean;
  /** Whether the user has asked for it just now. */
  takesFocus: boolean;
  open: () => void;
  onClose: () => void;
  /** Tags that are in use, to be suggested. */
  known: () => readonly string[];
  onSave: (tags: string[]) => Promise<unknown>;
}

/** For an entry whose tags can be changed: by a button called `tags`, which the focus returns to. */
export function useTagsEditing(
  id: string,
  entry: { current: HTMLElement | null },
  { known, onSave }: Pick<TagsEditing, 'known' | 'onSave'>,
): TagsEditing {
  // What was left half written is shown, as it is saved.
  const [isOpen, setOpen] = useState(() => readDraft(draftOf(id)) !== null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (isOpen || !wasAsked.current) return;
    entry.current?.querySelector<HTMLElement>('button[name="tags"]')?.focus();
  }, [isOpen]);
  const turn = (on: boolean) => {
    wasAsked.current = true;
    setOpen(on);
  };
  return {
    ...{ isOpen, known, onSave },
    takesFocus: wasAsked.current,
    open: () => turn(true),
    onClose: () => turn(false),
  };
}

/** What a quote is filed under: quiet words that filter the list, or a line to change them in. */
export function TagsField({ id, name, tags, topic, chosen, onChoose, editing }: Props) {
  const shown = allTags(topic, tags);
  if (editing?.isOpen) return <TagsLine {...{ id, name, tags, ...editing }} />;
  if (shown.length === 0) return null;
  return (
    <p class={styles.words}>
      {shown.map((tag) => {
        const isChosen = chosen !== null && tagKey(chosen) === tagKey(tag);
        return (
          <button
            key={tag}
            type="button"
            class={styles.word}
            dir="auto"
            aria-pressed={isChosen}
            aria-label={texts.only(tag)}
            onClick={() => onChoose(isChosen ? null : tag)}
          >
            #{tag}
          </button>
        );
      })}
    </p>
  );
}

function draftOf(id: string): string {
  return `tags.${id}`;
}

type LineProps = Pick<Props, 'id' | 'name' | 'tags'> & TagsEditing;

function TagsLine({ id, name, tags, known, onSave, takesFocus, onClose }: LineProps) {
  const input = useRef<HTMLInputElement>(null);
  const isSaved = useRef(true);
  const { text, state, refusal, write, save } = useSavedText({
    name: draftOf(id),
    saved: tags.join(', '),
    onSave: async (words) => {
      isSaved.current = false;
      await onSave(typedTags(words));
      isSaved.current = true;
    },
    pauseMs: null,
  });
  useLayoutEffect(() => {
    if (takesFocus) input.current?.focus();
  }, []);
  const close = async () => {
    await save();
    if (isSaved.current) onClose();
  };
  return (
    <div class={styles.line}>
      <TagsInput
        input={input}
        text={text}
        known={known()}
        label={texts.editOf(name)}
        onWrite={write}
        onLeave={() => void save()}
        onKeyDown={({ key }) => key === 'Enter' && void close()}
      />
      <button type="button" class="quiet" onClick={() => void close()}>
        {texts.done}
      </button>
      <p role="status" class={refusal ? styles.refusal : undefined}>
        {refusal || state}
      </p>
    </div>
  );
}
