import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ownValue } from '../../core/ownValue.ts';
import { likelyDuplicates, NameSearch } from '../../core/people/duplicates.ts';
import { merge } from '../../core/people/merge.ts';
import type { Person } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { rhythmName } from '../../locales/rhythmName.ts';
import { people } from '../../store/people/people.ts';
import { mergePeople } from '../../store/people/peopleActs.ts';
import frame from '../page/Dialog.module.css';
import { attemptUndoable } from '../page/notices.ts';
import styles from './MergeDialog.module.css';

const texts = words.person;

interface Props {
  person: Person;
  onClose: () => void;
}

/** A dialog to merge a person with a duplicate: search, preview, confirm. */
export function MergeDialog({ person, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [other, setOther] = useState<Person | null>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const mergeWith = async (chosen: Person) => {
    const words = texts.merged(merge(person, chosen).name);
    await attemptUndoable(() => mergePeople(person.id, chosen.id), words);
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} class={frame.dialog} aria-labelledby="merge-title" onClose={onClose}>
      <h2 id="merge-title">{other ? texts.previewTitle : texts.mergeTitle(person.name)}</h2>
      {other ? (
        <MergePreview
          person={person}
          other={other}
          onMerge={() => void mergeWith(other)}
          onBack={() => setOther(null)}
        />
      ) : (
        <OtherEntry person={person} onChoose={setOther} />
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

const names = words.channels;

interface MergePreviewProps {
  person: Person;
  other: Person;
  onMerge: () => void;
  onBack: () => void;
}

/** The preview of the merged person. */
function MergePreview({ person, other, onMerge, onBack }: MergePreviewProps) {
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  return (
    <>
      <dl class={styles.preview}>
        {linesOf(merge(person, other)).map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd dir="auto">{words}</dd>
          </div>
        ))}
      </dl>
      <p class={styles.note}>{texts.becomes}</p>
      <p class={styles.acts}>
        <button type="button" ref={confirm} class="edged" onClick={onMerge}>
          {texts.mergeNow}
        </button>
        <button type="button" class="quiet" onClick={onBack}>
          {texts.chooseOther}
        </button>
      </p>
    </>
  );
}

/** The fields of a person, a line each. */
function linesOf(one: Person): [term: string, words: string][] {
  const lines: [string, string][] = [
    [texts.name, one.name],
    [texts.organisation, one.organisation],
    [texts.role, one.role],
    [texts.rhythm, one.rhythm === null ? '' : rhythmName(one.rhythm)],
    [
      texts.lastContactOn,
      one.lastContactAt === null ? '' : texts.date(new Date(one.lastContactAt)),
    ],
    [
      texts.channels,
      one.channels
        .map(({ kind, address }) => `${ownValue(names, kind) ?? kind}: ${address}`)
        .join('\n'),
    ],
    [texts.personal, one.personal],
    [texts.professional, one.professional],
  ];
  return lines.filter(([, words]) => words !== '');
}

/** How many matches are shown. With more, typing another letter is quicker than scrolling. */
const SHOWN = 8;

interface OtherEntryProps {
  person: Person;
  onChoose: (other: Person) => void;
}

/** The choice of the duplicate: likely ones without a query, else a search by name and organisation. */
function OtherEntry({ person, onChoose }: OtherEntryProps) {
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const search = useMemo(() => new NameSearch(), []);
  const others = people.value?.filter(({ id }) => id !== person.id);
  const twins = useMemo(() => likelyDuplicates(person, people.value ?? []), [person, people.value]);
  useEffect(() => input.current?.focus(), []);
  if (!others) return null;
  const asked = query.trim();
  const found = (asked === '' ? twins : search.find(others, asked)).slice(0, SHOWN);
  return (
    <>
      <input
        ref={input}
        type="search"
        class={styles.search}
        value={query}
        aria-label={texts.mergeSearch}
        placeholder={texts.mergeSearch}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <p role="status" class={styles.found}>
        {found.length > 0 && (asked === '' ? texts.likely : texts.found)}
        {found.length === 0 && asked !== '' && texts.noneFound(asked)}
        {others.length === 0 && asked === '' && texts.nobodyElse}
      </p>
      <ul class={styles.others}>
        {found.map((other) => (
          <li key={other.id}>
            <button type="button" dir="auto" onClick={() => onChoose(other)}>
              <span class={styles.name}>{other.name}</span>
              <span class={styles.job}>
                {[other.organisation, other.role].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
