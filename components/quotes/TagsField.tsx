import type { Ref } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { tagKey, typedTags } from '../../core/quotes/tags.ts';
import { normalizeForSearch } from '../../core/search.ts';
import { words } from '../../locales/libraryWords.ts';
import { readDraft } from '../../platform/drafts.ts';
import { useFocusOnChange } from '../page/focus.ts';
import { pressOf } from '../page/keys.ts';
import { useSavedText } from '../page/useSavedText.ts';
import { allTags } from './quoteText.ts';
import styles from './TagsField.module.css';

const texts = words.tags;

interface Props {
  /** The id of the quote. */
  id: string;
  /** The beginning of the quote, for labels that screen readers read. */
  name: string;
  tags: readonly string[];
  /** The topic that the deck gives the quote; empty if none. */
  topic: string;
  /** The tag that the list is filtered by, or null. */
  chosen: string | null;
  /** Filters the list by a tag; null removes the filter. */
  onChoose: (tag: string | null) => void;
  /** Missing if the tags cannot be changed. */
  editing?: TagsEditing;
}

/** How the tags of a quote are changed. */
export interface TagsEditing {
  isOpen: boolean;
  /** Whether the user has just opened the field. */
  takesFocus: boolean;
  open: () => void;
  onClose: () => void;
  /** Tags that are in use, to be suggested. */
  known: () => readonly string[];
  onSave: (tags: string[]) => Promise<unknown>;
}

/** Lets the tags of an entry be edited. The focus returns to the entry's button named `tags`. */
export function useTagsEditing(
  id: string,
  entry: { current: HTMLElement | null },
  { known, onSave }: Pick<TagsEditing, 'known' | 'onSave'>,
): TagsEditing {
  // Opened at once if there is a draft, so that nothing is lost unseen.
  const [isOpen, setOpen] = useState(() => readDraft(draftOf(id)) !== null);
  const wasAsked = useRef(false);
  useFocusOnChange(
    isOpen,
    () => !isOpen && entry.current?.querySelector<HTMLElement>('button[name="tags"]'),
  );
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

/** The tags of a quote: as buttons that filter the list, or as a field to edit them. */
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
  /** Tags separated by commas. */
  text: string;
  /** Tags that are in use, to be suggested. */
  known: readonly string[];
  /** The accessible name, if the field has no visible label. */
  label?: string;
  input?: Ref<HTMLInputElement>;
  onWrite: (text: string) => void;
  onLeave?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** An input for tags separated by commas, which suggests tags in use. */
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

/** The most suggestions that are shown. */
const OFFERS = 12;

/** The `words`, at most `OFFERS`, in which some word starts with `begun`. */
export function suggested(words: readonly string[], begun: string): string[] {
  const start = normalizeForSearch(begun.trim());
  if (start === '') return words.slice(0, OFFERS);
  const found = words.filter((word) => ` ${normalizeForSearch(word)}`.includes(` ${start}`));
  return found.slice(0, OFFERS);
}

/**
 * The suggestions for a field with tags separated by commas: the whole text, with the last tag completed,
 * because a `datalist` can only replace the whole value.
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
