import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { typedTags } from '../../core/quotes/tags.ts';
import { words } from '../../locales/libraryWords.ts';
import { listed } from '../../locales/listed.ts';
import { addTags, removeQuotes } from '../../store/quotes/ownQuotes.ts';
import { attemptUndoable } from '../page/notices.ts';
import { MoveForm } from './MoveForm.tsx';
import type { QuotesModel } from './quotesModel.ts';
import styles from './SelectionBar.module.css';
import { TagsInput } from './TagsField.tsx';

const texts = words.ownQuotes;

interface Props {
  list: QuotesModel;
}

/** The acts on several quotes at once. */
export function SelectionBar({ list }: Props) {
  const [doing, setDoing] = useState<'move' | 'tag' | null>(null);
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => bar.current?.querySelector('button')?.focus(), []);
  const { selection } = list;
  const ids = selection.ids.value;
  const all = list.found.value.length;
  const toFirst = () => bar.current?.querySelector('button')?.focus();
  const end = () => {
    const list = bar.current?.parentElement?.closest('section');
    selection.end();
    list?.focus({ preventScroll: true });
  };
  const remove = async () => {
    if (!(await attemptUndoable(() => removeQuotes(ids), texts.removed(ids.length)))) return;
    // The list is empty now: leave the selection mode.
    if (ids.length === all) return end();
    selection.none();
    toFirst();
  };
  const done = () => {
    setDoing(null);
    toFirst();
  };
  const none = ids.length === 0;
  return (
    <section ref={bar} aria-label={texts.selection} class={styles.bar}>
      <div class={styles.acts}>
        <p role="status">{texts.selected(ids.length)}</p>
        <button
          type="button"
          class="quiet"
          onClick={() => (ids.length < all ? selection.all() : selection.none())}
        >
          {ids.length < all ? texts.selectAll(all) : texts.selectNone}
        </button>
        <button type="button" class="quiet" disabled={none} onClick={() => setDoing('move')}>
          {texts.move}
        </button>
        <button type="button" class="quiet" disabled={none} onClick={() => setDoing('tag')}>
          {texts.tagAll}
        </button>
        <button type="button" class="quiet" disabled={none} onClick={() => void remove()}>
          {texts.remove}
        </button>
        <button type="button" class={`quiet ${styles.done}`} onClick={end}>
          {texts.done}
        </button>
      </div>
      {doing === 'move' && <MoveForm ids={ids} except={null} onClose={done} />}
      {doing === 'tag' && <TagForm {...{ ids, list }} onClose={done} />}
    </section>
  );
}

interface TagFormProps extends Props {
  ids: readonly string[];
  onClose: () => void;
}

function TagForm({ ids, list, onClose }: TagFormProps) {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const add = async (event: Event) => {
    event.preventDefault();
    const tags = typedTags(text);
    if (tags.length === 0) return input.current?.focus();
    const words = texts.tagged(listed(tags.map((tag) => `#${tag}`)), ids.length);
    if (await attemptUndoable(() => addTags(ids, tags), words)) onClose();
  };
  return (
    <form class={styles.tag} onSubmit={(event) => void add(event)}>
      <TagsInput
        input={input}
        text={text}
        known={list.ownTags.value}
        label={texts.newTag}
        onWrite={setText}
      />
      <button type="submit" class="quiet">
        {texts.add}
      </button>
      <button type="button" class="quiet" onClick={onClose}>
        {words.quoteForm.cancel}
      </button>
    </form>
  );
}
