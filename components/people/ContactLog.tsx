import { signal } from '@preact/signals';
import { useMemo, useRef, useState } from 'preact/hooks';
import { dayOf } from '../../core/calendar/localDay.ts';
import type { Contact, Person } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { NoteField } from '../page/NoteField.tsx';
import { attemptUndoable } from '../page/notices.ts';
import { focusBeside } from './besideRow.ts';
import styles from './ContactLog.module.css';
import { NewContact } from './NewContact.tsx';
import type { PersonStore } from './personStore.ts';

const names = words.channels;
const texts = words.person;

/** How many contacts are shown before the reader asks for earlier ones. */
const PAGE = 5;

interface Props {
  person: Person;
  store: Pick<PersonStore, 'contactsWith' | 'logContact' | 'changeContact' | 'removeContact'>;
}

/** When the user and a person were in touch, the latest first, with what stays of it. */
export function ContactLog({ person, store }: Props) {
  const contacts = useMemo(() => store.contactsWith(signal(person.id)), [person.id, store]);
  const [shown, setShown] = useState(PAGE);
  const log = useRef<HTMLDivElement>(null);
  const all = contacts.value;
  const remove = async (id: string, button: HTMLElement) => {
    const focusOther = focusBeside(button.closest('li'), log.current?.querySelector('input'));
    if (await attemptUndoable(() => store.removeContact(id), texts.contactRemoved)) focusOther();
  };
  return (
    <div ref={log}>
      <NewContact personId={person.id} onAdd={store.logContact} />
      {all && all.length > 0 && (
        <ul class={styles.log} aria-label={texts.contacts}>
          {all.slice(0, shown).map((contact) => (
            <LoggedContact
              key={contact.id}
              contact={contact}
              onNote={(note) => store.changeContact(contact.id, { note })}
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
  const date = texts.date(new Date(at));
  return (
    <li class={styles.contact}>
      <p>
        <time dateTime={dayOf(at)}>{date}</time>
        {channel && <span class={styles.channel}> · {names[channel] ?? channel}</span>}
      </p>
      <button
        type="button"
        class="quiet"
        aria-label={texts.removeContact(date)}
        onClick={(event) => onRemove(event.currentTarget)}
      >
        {texts.remove}
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
