import type { Ref } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { tagKey, typedTags } from '../../core/quotes/tags.ts';
import { normalizeForSearch } from '../../core/search.ts';
import { words } from '../../locales/libraryWords.ts';
import { readDraft } from '../../platform/drafts.ts';
import { pressOf } from '../page/keys.ts';
import { useSavedText } from '../page/useSavedText.ts';
import { allTags } from './quoteText.ts';
import styles from './TagsField.module.css';

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
        onKeyDown={(event) => pressOf(event) === 'Enter' && void close()}
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

interface TagsInputProps {
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
export function TagsInput({ text, known, label, input = null, ...handlers }: TagsInputProps) {
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
        onInput={(event) => handlers.onWrite(event.currentTarget.value)}
        onBlur={handlers.onLeave}
        onKeyDown={handlers.onKeyDown}
      />
      <datalist id={list}>
        {suggestedTags(known, text).map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </>
  );
}

/** So many are offered at a time. */
const OFFERS = 12;

/** Those of `words` that go on from `begun`: first where a word begins with it. */
export function suggested(words: readonly string[], begun: string): string[] {
  const start = normalizeForSearch(begun.trim());
  if (start === '') return words.slice(0, OFFERS);
  const found = words.filter((word) => ` ${normalizeForSearch(word)}`.includes(` ${start}`));
  return found.slice(0, OFFERS);
}

/**
 * What a field with tags between commas may go on to be: all that is typed, with each of the tags that
 * the last one may become. A list of suggestions can only replace the whole of a field.
 */
export function suggestedTags(tags: readonly string[], typed: string): string[] {
  const [, head = '', begun = ''] = /^(.*[,;]\s*)?(.*)$/su.exec(typed) ?? [];
  const used = normalizeForSearch(head)
    .split(/[,;]/u)
    .map((tag) => tag.replaceAll('#', '').trim());
  const free = tags.filter((tag) => !used.includes(normalizeForSearch(tag)));
  const space = head === '' || /\s$/u.test(head) ? head : `${head} `;
  return suggested(free, begun.replace('#', '')).map((tag) => `${space}${tag}`);
}
