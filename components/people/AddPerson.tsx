import { useId, useRef, useState } from 'preact/hooks';
import { likelyDuplicates, namesakeOf } from '../../core/people/duplicates.ts';
import type { Person } from '../../core/people/person.ts';
import type { PeopleSearch } from '../../core/people/search.ts';
import { writtenPerson } from '../../core/people/writtenPerson.ts';
import { words } from '../../locales/libraryWords.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import { addPersonForToday } from '../../store/people/peopleActs.ts';
import { useAcknowledged } from '../page/acknowledged.ts';
import { announce } from '../page/notices.ts';
import styles from './AddPerson.module.css';
import { useNewRhythm } from './RhythmChoice.tsx';

const texts = words.people;

interface Props {
  /** Everybody; undefined until loaded. */
  people: readonly Person[] | undefined;
  search: PeopleSearch;
  onAdded: () => void;
}

const DRAFT = 'people.new';

/**
 * A form to add somebody by name and rhythm, and by an e-mail address that is pasted with the name. The focus stays in it for
 * the next person.
 */
export function AddPerson({ people, search, onAdded }: Props) {
  const [name, setName] = useState(() => readDraft(DRAFT) ?? '');
  const [namesake, setNamesake] = useState<Person | null>(null);
  const { refusal, refuse, change } = useAcknowledged();
  const latest = useRef(name);
  const { choice, latestRhythm } = useNewRhythm(refuse);
  const isBusy = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  const answer = useId();

  const write = (text: string) => {
    latest.current = text;
    setName(text);
    setNamesake(null);
    refuse('');
    keepDraft(DRAFT, text === '' ? null : text);
  };
  const add = async (event: Event) => {
    event.preventDefault();
    input.current?.focus();
    // Pressing Enter twice must not add the person twice.
    if (isBusy.current) return;
    if (!choice.isSaid()) return;
    const added = addedFrom(name);
    const known = namesake ? null : knownAs(added, people ?? [], search);
    if (known) return setNamesake(known);
    isBusy.current = true;
    const isAdded = await change(() => addPersonForToday({ ...added, rhythm: latestRhythm() }));
    isBusy.current = false;
    if (!isAdded) return;
    // The user may have typed on while this one was saved: that is the start of the next name.
    write(latest.current.startsWith(name) ? latest.current.slice(name.length) : latest.current);
    announce(texts.added(added.name));
    onAdded();
  };

  return (
    <form onSubmit={(event) => void add(event)}>
      <div class={styles.line}>
        <label>
          {texts.name}
          <input
            ref={input}
            value={name}
            dir="auto"
            autocomplete="off"
            aria-label={texts.newName}
            aria-describedby={answer}
            aria-invalid={refusal !== ''}
            onInput={(event) => write(event.currentTarget.value)}
          />
        </label>
        <label>
          {texts.rhythm}
          <select aria-label={texts.newRhythm} {...choice.select} />
        </label>
        <button type="submit">{namesake ? texts.addAnyway : texts.add}</button>
      </div>
      {choice.length && <div class={styles.length}>{choice.length}</div>}
      <p role="status" id={answer} class={refusal ? styles.refusal : styles.answer}>
        {refusal ||
          (namesake && (
            <>
              {texts.namesake(namesake.name)}{' '}
              <a href={`#people/${namesake.id}`}>{texts.showNamesake}</a>
            </>
          ))}
      </p>
    </form>
  );
}

type Added = Pick<Person, 'name' | 'channels'>;

/** Who has no name but an address is called by it. */
function addedFrom(text: string): Added {
  const { name, channels } = writtenPerson(text);
  const [email] = channels ?? [];
  return { name: name || email?.address || '', channels: channels ?? [] };
}

/** Who has that name already, or that address. */
function knownAs(added: Added, people: readonly Person[], search: PeopleSearch): Person | null {
  const { name, channels } = added;
  const namesake = namesakeOf(name, people, search);
  if (namesake || channels.length === 0) return namesake;
  return likelyDuplicates({ id: '', name, organisation: '', channels }, people)[0] ?? null;
}
