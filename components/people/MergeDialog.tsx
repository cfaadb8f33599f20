import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Person } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { attemptUndoable } from '../page/notices.ts';
import styles from './MergeDialog.module.css';
import { MergePreview } from './MergePreview.tsx';
import { OtherEntry } from './OtherEntry.tsx';
import type { PersonStore } from './personStore.ts';

const texts = words.person;

interface Props {
  person: Person;
  store: Pick<PersonStore, 'people' | 'mergePeople'>;
  onClose: () => void;
}

/** Finds the other entry of a person, shows what the one will be, and asks before it is made. */
export function MergeDialog({ person, store, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [other, setOther] = useState<Person | null>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const merge = async (chosen: Person) => {
    const words = texts.merged(person.name);
    await attemptUndoable(() => store.mergePeople(person.id, chosen.id), words);
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} class={styles.dialog} aria-labelledby="merge-title" onClose={onClose}>
      <h2 id="merge-title">{other ? texts.previewTitle : texts.mergeTitle(person.name)}</h2>
      {other ? (
        <MergePreview
          person={person}
          other={other}
          onMerge={() => void merge(other)}
          onBack={() => setOther(null)}
        />
      ) : (
        <OtherEntry person={person} people={store.people} onChoose={setOther} />
      )}
      <button
        type="button"
        class={`quiet ${styles.cancel}`}
        onClick={() => dialog.current?.close()}
      >
        {texts.cancel}
      </button>
    </dialog>
  );
}
