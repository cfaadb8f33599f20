import type { ReadonlySignal } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import type { ChecklistItem } from '../../core/calls/checklist.ts';
import { BASE } from '../../core/calls/kinds.ts';
import { words } from '../../locales/libraryWords.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import {
  addItem,
  moveItem,
  removeItem,
  restoreDefaults,
  rewordItem,
} from '../../store/calls/checklists.ts';
import { neighbourOf } from '../page/focus.ts';
import { announce, attempt, attemptUndoable } from '../page/notices.ts';
import styles from './ChecklistEditor.module.css';
import { EditedItem } from './EditedItem.tsx';

const texts = words.checklist;

interface Props {
  /** The kind of call whose list it is. */
  kindId: string;
  items: ReadonlySignal<ChecklistItem[] | undefined>;
  /** The accessible name of the list. */
  title: string;
}

/** The editor of a checklist: add, reword, move and remove items. */
export function ChecklistEditor({ kindId, items, title }: Props) {
  const all = items.value ?? [];

  const add = async (label: string) => {
    const isAdded = await attempt(() => addItem(kindId, label));
    // No notice: the new item is visible, and a notice would cover the field for the next one.
    if (isAdded) announce(texts.added);
    return isAdded;
  };
  const move = async (item: ChecklistItem, index: number) => {
    const place = Math.min(Math.max(index, 0), all.length - 1);
    if (all[place]?.id === item.id) return;
    const isMoved = await attempt(() => moveItem(kindId, item.id, place));
    if (isMoved) announce(texts.movedTo(item.label, place + 1, all.length));
  };
  const remove = async (item: ChecklistItem, button: HTMLElement) => {
    const next = neighbourOf(button);
    const act = () => removeItem(kindId, item.id);
    if (await attemptUndoable(act, texts.removed(item.label))) next?.focus();
  };
  const restore = () =>
    attemptUndoable(
      () => restoreDefaults(kindId),
      kindId === BASE ? texts.defaultsDone : texts.changesDone,
    );

  return (
    <>
      <ol class={styles.list} aria-label={title}>
        {all.map((item, index) => (
          <EditedItem
            key={item.id}
            item={item}
            onMove={(by) => void move(item, index + by)}
            onMoveTo={(place) => void move(item, place)}
            onReword={(label, why) =>
              attempt(() => rewordItem(kindId, item.id, label, why), { say: texts.saved })
            }
            onRemove={(button) => void remove(item, button)}
          />
        ))}
      </ol>
      <NewItem kindId={kindId} onAdd={add} />
      <button type="button" class={`quiet ${styles.defaults}`} onClick={() => void restore()}>
        {texts.defaults}
      </button>
    </>
  );
}

interface NewItemProps {
  kindId: string;
  onAdd: (label: string) => Promise<boolean>;
}

function NewItem({ kindId, onAdd }: NewItemProps) {
  const draft = `checklist.new.${kindId}`;
  const [label, setLabel] = useState(() => readDraft(draft) ?? '');
  const input = useRef<HTMLInputElement>(null);
  const write = (text: string) => {
    setLabel(text);
    keepDraft(draft, text === '' ? null : text);
  };
  const add = async (event: Event) => {
    event.preventDefault();
    if (await onAdd(label)) write('');
    input.current?.focus();
  };
  return (
    <form class={styles.newItem} onSubmit={(event) => void add(event)}>
      <label>
        {texts.newItem}
        <input
          ref={input}
          value={label}
          dir="auto"
          placeholder={texts.newItemHint}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="primary">
        {texts.add}
      </button>
    </form>
  );
}
