import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChecklistItem } from '../../core/calls/checklist.ts';
import { words } from '../../locales/panelWords.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import { Icon } from '../page/Icon.tsx';
import { dragToReorder } from './dragToReorder.ts';
import styles from './EditedItem.module.css';
import { EDIT, GRIP, REMOVE } from './icons.ts';

const texts = words.checklist;

interface Props {
  item: ChecklistItem;
  /** Asks for the item to go `by` places down the list; up where that is negative. */
  onMove: (by: number) => void;
  /** Asks for the item to go to a place, counted from 0. */
  onMoveTo: (place: number) => void;
  /** Resolves to whether the words were saved. */
  onReword: (label: string, why: string) => Promise<boolean>;
  onRemove: (button: HTMLElement) => void;
}

const STEPS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

/** One row of the editor: a handle, the item's words, and what can be done with it. */
export function EditedItem({ item, onMove, onMoveTo, onReword, onRemove }: Props) {
  const [editing, setEditing] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) editButton.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <li class={styles.row}>
      <button
        type="button"
        class={styles.handle}
        aria-label={texts.dragItem(item.label)}
        onKeyDown={step}
        onPointerDown={(event) => dragToReorder(event, onMoveTo)}
      >
        <Icon path={GRIP} />
      </button>
      {editing ? (
        <Words item={item} onReword={onReword} onEnd={() => setEditing(false)} />
      ) : (
        <>
          <span class={styles.label} dir="auto">
            {item.label}
          </span>
          <button
            type="button"
            ref={editButton}
            class={styles.act}
            aria-label={texts.editItem(item.label)}
            onClick={() => setEditing(true)}
          >
            <Icon path={EDIT} />
          </button>
          <button
            type="button"
            class={styles.act}
            aria-label={texts.removeItem(item.label)}
            onClick={(event) => onRemove(event.currentTarget)}
          >
            <Icon path={REMOVE} />
          </button>
        </>
      )}
    </li>
  );
}

function Words({
  item,
  onReword,
  onEnd,
}: Pick<Props, 'item' | 'onReword'> & { onEnd: () => void }) {
  const draft = `checklist.${item.id}`;
  const [words, setWords] = useState(() => draftOf(draft) ?? item);
  const write = (changed: { label: string; why: string }) => {
    setWords(changed);
    keepDraft(draft, JSON.stringify(changed));
  };
  const end = () => {
    keepDraft(draft, null);
    onEnd();
  };
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.select(), []);

  const save = async (event: Event) => {
    event.preventDefault();
    if (await onReword(words.label, words.why)) end();
  };
  return (
    <form
      class={styles.words}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        end();
      }}
    >
      <input
        ref={first}
        value={words.label}
        dir="auto"
        aria-label={texts.label}
        onInput={(event) => write({ ...words, label: event.currentTarget.value })}
      />
      <textarea
        value={words.why}
        rows={2}
        dir="auto"
        aria-label={texts.why}
        placeholder={texts.why}
        onInput={(event) => write({ ...words, why: event.currentTarget.value })}
      />
      <div class={styles.wordActs}>
        <button type="submit" class="edged">
          {texts.save}
        </button>
        <button type="button" class="edged" onClick={end}>
          {texts.cancel}
        </button>
      </div>
    </form>
  );
}

/** The words that were being written when the popup was closed; a click beside it is enough. */
function draftOf(name: string): { label: string; why: string } | null {
  try {
    const { label, why } = JSON.parse(readDraft(name) ?? 'null');
    return typeof label === 'string' && typeof why === 'string' ? { label, why } : null;
  } catch {
    return null;
  }
}
