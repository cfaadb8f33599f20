import { computed, useSignal } from '@preact/signals';
import { useMemo, useRef, useState } from 'preact/hooks';
import { BASE, type CallKind } from '../../core/calls/kinds.ts';
import { words } from '../../locales/libraryWords.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import {
  kinds as allKinds,
  copyKind,
  itemsOfKind,
  removeKind,
  renameKind,
} from '../../store/calls/checklists.ts';
import { useAcknowledged } from '../page/acknowledged.ts';
import { Field } from '../page/Field.tsx';
import { announce, attemptUndoable } from '../page/notices.ts';
import { SavedField } from '../page/SavedField.tsx';
import styles from './CallKinds.module.css';
import { ChecklistEditor } from './ChecklistEditor.tsx';

const texts = words.callSettings;

/** The editor for the checklists of all kinds of calls, and for kinds of the user's own. */
export function CallKinds({ kindId }: { kindId: string | null }) {
  const wanted = useSignal(kindId ?? BASE);
  const select = useRef<HTMLSelectElement>(null);
  const shown = useMemo(
    // Falls back to the base list if the kind was removed, here or in another tab.
    () => computed(() => allKinds.value?.find(({ id }) => id === wanted.value)?.id ?? BASE),
    [wanted],
  );
  const items = useMemo(() => itemsOfKind(shown), [shown]);
  const kinds = allKinds.value;
  const kind = kinds?.find(({ id }) => id === shown.value);
  if (!kinds || !kind) return null;

  const remove = async () => {
    const act = async () => {
      const undo = await removeKind(kind.id);
      return async () => {
        await undo();
        wanted.value = kind.id;
      };
    };
    if (await attemptUndoable(act, texts.kindRemoved(kind.name))) select.current?.focus();
  };
  return (
    <div class={styles.kinds}>
      <p class={styles.why}>{texts.kindsWhy}</p>
      <select
        ref={select}
        aria-label={texts.kind}
        onChange={({ currentTarget: { value } }) => {
          wanted.value = value;
        }}
      >
        {kinds.map(({ id, name }) => (
          <option key={id} value={id} selected={id === kind.id}>
            {name}
          </option>
        ))}
      </select>
      {kind.own && (
        <div class={styles.own} key={kind.id}>
          <SavedField
            name={`kind.${kind.id}`}
            label={texts.kindName}
            saved={kind.name}
            onSave={(name) => renameKind(kind.id, name)}
          />
          <button type="button" class="quiet" onClick={() => void remove()}>
            {texts.removeKind}
          </button>
        </div>
      )}
      <ChecklistEditor
        key={`list.${kind.id}`}
        kindId={kind.id}
        items={items}
        title={texts.items(kind.name)}
      />
      <NewKind
        of={kind}
        onMake={async (name) => {
          wanted.value = await copyKind(kind.id, name);
          announce(texts.kindMade(name));
        }}
      />
    </div>
  );
}

const DRAFT = 'kinds.new';

function NewKind({ of, onMake }: { of: CallKind; onMake: (name: string) => Promise<void> }) {
  const [name, setName] = useState(() => readDraft(DRAFT) ?? '');
  const { refusal, refuse, change } = useAcknowledged();
  const write = (text: string) => {
    setName(text);
    refuse('');
    keepDraft(DRAFT, text === '' ? null : text);
  };
  const make = async (event: Event) => {
    event.preventDefault();
    if (await change(() => onMake(name.trim()))) write('');
  };
  return (
    <form class={styles.new} onSubmit={(event) => void make(event)}>
      <Field label={texts.newKind} state="" refusal={refusal}>
        <input
          value={name}
          dir="auto"
          autocomplete="off"
          aria-invalid={refusal !== ''}
          placeholder={texts.newKindHint}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </Field>
      <button type="submit" class="edged">
        {texts.makeKind}
      </button>
      <p class={styles.why}>{texts.newKindWhy(of.name)}</p>
    </form>
  );
}
