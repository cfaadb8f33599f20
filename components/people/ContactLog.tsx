import { useRef, useState } from 'preact/hooks';
import { dayOf } from '../../core/calendar/day.ts';
import { ownValue } from '../../core/ownValue.ts';
import { CONTACT_KINDS, type ContactKind } from '../../core/people/channel.ts';
import { fieldOf, happenedOn } from '../../core/people/dateField.ts';
import type { Contact, Person } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import { changeContact, logContact, removeContact } from '../../store/people/contacts.ts';
import { Adding, closeAdding } from '../page/Adding.tsx';
import { useAcknowledged } from '../page/acknowledged.ts';
import { Field } from '../page/Field.tsx';
import { focusBeside } from '../page/focus.ts';
import { NoteField } from '../page/NoteField.tsx';
import { attemptUndoable } from '../page/notices.ts';
import styles from './ContactLog.module.css';

const names = words.channels;
const texts = words.person;

/** Contacts shown at first and with each "earlier". */
const PAGE = 5;

interface Props {
  person: Person;
  /** All of them, the latest first; undefined until they are read. */
  contacts: readonly Contact[] | undefined;
}

/** The contacts with a person, with notes, and a form for another one. */
export function ContactLog({ person, contacts: all }: Props) {
  const [shown, setShown] = useState(PAGE);
  const log = useRef<HTMLDivElement>(null);
  const remove = async (id: string, button: HTMLElement) => {
    const focusOther = focusBeside(button.closest('li'), log.current?.querySelector('summary'));
    if (await attemptUndoable(() => removeContact(id), texts.contactRemoved)) focusOther();
  };
  return (
    <div ref={log}>
      <NewContact personId={person.id} />
      {all && all.length > 0 && (
        <ul class={styles.log} aria-label={texts.contacts}>
          {all.slice(0, shown).map((contact) => (
            <LoggedContact
              key={contact.id}
              contact={contact}
              onNote={(note) => changeContact(contact.id, { note })}
              onRemove={(button) => void remove(contact.id, button)}
            />
          ))}
        </ul>
      )}
      {all && all.length > shown && (
        <button type="button" class="quiet" onClick={() => setShown(shown + 4 * PAGE)}>
          {texts.earlier}
        </button>
      )}
    </div>
  );
}

interface LoggedProps {
  contact: Contact;
  onNote: (note: string) => Promise<void>;
  onRemove: (button: HTMLElement) => void;
}

function LoggedContact({ contact: { id, at, channel, note }, onNote, onRemove }: LoggedProps) {
  const day = new Date(at);
  const date = texts.date(day);
  const isThisYear = day.getFullYear() === new Date().getFullYear();
  return (
    <li class={styles.contact}>
      <p>
        <time dateTime={dayOf(at)}>{isThisYear ? words.library.due.date(day) : date}</time>
        {channel && <span class={styles.channel}>{ownValue(names, channel) ?? channel}</span>}
      </p>
      <button
        type="button"
        class="quiet"
        aria-label={texts.removeContact(date)}
        onClick={(event) => onRemove(event.currentTarget)}
      >
        {words.several.remove}
      </button>
      <NoteField
        name={`contact.${id}`}
        label={texts.contactNote(date)}
        hint={texts.contactNoteHint}
        saved={note}
        onSave={onNote}
      />
    </li>
  );
}

interface NewContactProps {
  personId: string;
}

/** A form to log a contact: day, channel and note. */
export function NewContact({ personId }: NewContactProps) {
  const draft = `contact.new.${personId}`;
  const [channel, setChannel] = useState<ContactKind | ''>('');
  const [note, setNote] = useState(() => readDraft(draft) ?? '');
  const { refusal, refuse } = useAcknowledged();
  const date = useRef<HTMLInputElement>(null);
  const today = fieldOf(Date.now());

  const write = (text: string) => {
    setNote(text);
    keepDraft(draft, text || null);
  };
  const add = async (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLElement;
    const input = date.current;
    const at = input?.validity.valid ? happenedOn(input.value, Date.now()) : null;
    if (!input || at === null) return refuse(texts.notADay);
    refuse('');
    const contact = { personId, at, channel: channel || null, note };
    if (!(await attemptUndoable(() => logContact(contact), texts.contactNoted))) return;
    write('');
    setChannel('');
    input.value = today;
    closeAdding(form);
  };
  return (
    <Adding label={texts.logContact} startsOpen={note !== ''}>
      {/* `noValidate`: errors are shown in the page's language, which may differ from the browser's. */}
      <form class={styles.add} noValidate onSubmit={(event) => void add(event)}>
        <Field label={texts.when} state="" refusal={refusal}>
          <input ref={date} type="date" defaultValue={today} min="1970-01-01" max={today} />
        </Field>
        <Field label={texts.how} state="" refusal="">
          <select
            value={channel}
            onChange={(event) => setChannel(event.currentTarget.value as ContactKind | '')}
          >
            <option value="">{texts.notSaid}</option>
            {CONTACT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {names[kind]}
              </option>
            ))}
          </select>
        </Field>
        <div class={styles.what}>
          <Field label={texts.whatStays} state="" refusal="">
            <input value={note} dir="auto" onInput={(event) => write(event.currentTarget.value)} />
          </Field>
        </div>
        <button type="submit" class="edged">
          {texts.noteContact}
        </button>
      </form>
    </Adding>
  );
}
