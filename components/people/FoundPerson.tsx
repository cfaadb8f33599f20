import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Channel } from '../../core/people/channel.ts';
import { likelyDuplicates } from '../../core/people/duplicates.ts';
import { type FoundPerson as Found, readFoundPerson } from '../../core/people/page/foundPerson.ts';
import type { Person } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { keepDraft, readDraftFields } from '../../platform/drafts.ts';
import { readPerson } from '../../store/people/channels.ts';
import { foundPerson } from '../../store/people/foundPerson.ts';
import { addPersonForToday } from '../../store/people/peopleActs.ts';
import { useFocusOnChange } from '../page/focus.ts';
import { attemptUndoable } from '../page/notices.ts';
import styles from './FoundPerson.module.css';
import { useNewRhythm } from './RhythmChoice.tsx';

const texts = words.people;

const DRAFT = 'people.found';

/** Whether somebody who was found on a page is still to be confirmed. */
export function isSomebodyFound(): boolean {
  return kept() !== null;
}

function kept(): Found | null {
  return readFoundPerson(readDraftFields(DRAFT));
}

const keep = (found: Found | null) => keepDraft(DRAFT, found && JSON.stringify(found));

interface Props {
  people: readonly Person[];
  onAdded: (id: string) => void;
  /** Called when there is nobody to confirm, or not any more. */
  onNobody: () => void;
  /** Called when whom the user had discarded is there again. */
  onBack: () => void;
}

/** The small form of a new person, with what a page says of them, to be corrected and confirmed. */
export function FoundPerson({ people, onAdded, onNobody, onBack }: Props) {
  const [found, setFound] = useState(kept);
  const [twin, setTwin] = useState<Person | null>(null);
  const [refusal, refuse] = useState('');
  const { choice, latestRhythm } = useNewRhythm(refuse);
  const isBusy = useRef(false);
  const name = useRef<HTMLInputElement>(null);
  const address = useRef<HTMLInputElement>(null);
  const answer = useId();
  const [hasArrived, setArrived] = useState(false);
  // Whoever comes from the page goes on here.
  useFocusOnChange(hasArrived, () => name.current);

  useEffect(() => {
    const arriving = foundPerson().catch(() => null);
    void arriving.then(async (next) => {
      const shown = next ?? found;
      if (!shown) return onNobody();
      keep(shown);
      setFound(shown);
      setArrived(next !== null);
      setTwin(twinOf(shown, (await channelsOf(shown)) ?? [], people));
    });
  }, []);
  if (!found) return null;

  const write = (part: Partial<Found>) => {
    const changed = { ...found, ...part };
    setFound(changed);
    keep(changed);
    setTwin(null);
    refuse('');
  };
  const add = async (event: Event) => {
    event.preventDefault();
    // Pressing Enter twice must not add the person twice.
    if (isBusy.current) return;
    isBusy.current = true;
    await addUnlessKnown().finally(() => {
      isBusy.current = false;
    });
  };
  const addUnlessKnown = async () => {
    if (!choice.isSaid()) return;
    const channels = await channelsOf(found);
    if (found.name.trim() === '' || !channels) {
      (channels ? name : address).current?.focus();
      return refuse(channels ? words.firstPerson.nameMissing : words.firstPerson.unknownAddress);
    }
    const known = twin ? null : twinOf(found, channels, people);
    if (known) return setTwin(known);
    const { organisation, role } = found;
    let id = '';
    const isAdded = await attemptUndoable(async () => {
      const added = await addPersonForToday({
        ...{ name: found.name, organisation, role, channels },
        rhythm: latestRhythm(),
      });
      id = added.id;
      return added.undo;
    }, texts.added(found.name.trim()));
    if (!isAdded) return;
    keep(null);
    onAdded(id);
  };
  const discard = () => {
    const discarded = found;
    keep(null);
    onNobody();
    const back = async () => {
      keep(discarded);
      onBack();
    };
    void attemptUndoable(async () => back, texts.foundDiscarded);
  };
  const field = (key: keyof Found, label: string, input: typeof name | null = null) => (
    <label>
      {label}
      <input
        ref={input}
        value={found[key]}
        dir="auto"
        autocomplete="off"
        spellcheck={key !== 'address'}
        aria-describedby={input ? answer : undefined}
        onInput={(event) => write({ [key]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <form class={styles.found} noValidate onSubmit={(event) => void add(event)}>
      <p class={styles.why}>{texts.foundWhy}</p>
      {field('name', texts.name, name)}
      {field('organisation', words.person.organisation)}
      {field('role', words.person.role)}
      {field('address', words.firstPerson.address, address)}
      <label>
        {texts.rhythm}
        <select {...choice.select} />
      </label>
      {choice.length}
      <p role="status" id={answer} class={refusal ? styles.refusal : styles.answer}>
        {refusal ||
          (twin && (
            <>
              {texts.namesake(twin.name)} <a href={`#people/${twin.id}`}>{texts.showNamesake}</a>
            </>
          ))}
      </p>
      <p class={styles.acts}>
        <button type="submit" class="primary">
          {twin ? texts.addAnyway : texts.add}
        </button>
        <button type="button" class="quiet" onClick={discard}>
          {texts.foundDiscard}
        </button>
      </p>
    </form>
  );
}

/** What the address is read as; null where it is nothing that is known. */
async function channelsOf({ address }: Found): Promise<Channel[] | null> {
  const read = await readPerson('', address).catch(() => null);
  return read?.channels ?? null;
}

function twinOf(found: Found, channels: Channel[], people: readonly Person[]): Person | null {
  return likelyDuplicates({ ...found, id: '', channels }, people)[0] ?? null;
}
