import { useRef, useState } from 'preact/hooks';
import { CHANNELS, type ChannelKind } from '../../core/people/channel.ts';
import { fieldOf, happenedOn } from '../../core/people/dateField.ts';
import { words } from '../../locales/libraryWords.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import { useAcknowledged } from '../page/acknowledged.ts';
import { Field } from '../page/Field.tsx';
import { attemptUndoable } from '../page/notices.ts';
import styles from './ContactLog.module.css';
import type { PersonStore } from './personStore.ts';

const names = words.channels;
const texts = words.person;

interface Props {
  personId: string;
  onAdd: PersonStore['logContact'];
}

/** Notes a contact: when it was, by which channel, and what stays of it. */
export function NewContact({ personId, onAdd }: Props) {
  const draft = `contact.new.${personId}`;
  const [channel, setChannel] = useState<ChannelKind | ''>('');
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
    const input = date.current;
    const at = input?.validity.valid ? happenedOn(input.value, Date.now()) : null;
    if (!input || at === null) return refuse(texts.notADay);
    refuse('');
    const told = { personId, at, channel: channel || null, note };
    if (!(await attemptUndoable(() => onAdd(told), texts.contactNoted))) return;
    write('');
    setChannel('');
    input.value = today;
  };
  return (
    // Its own sentence says what is wrong with a day, in the language of the page.
    <form class={styles.add} noValidate onSubmit={(event) => void add(event)}>
      <Field label={texts.when} state="" refusal={refusal}>
        <input ref={date} type="date" defaultValue={today} min="1970-01-01" max={today} />
      </Field>
      <Field label={texts.how} state="" refusal="">
        <select
          value={channel}
          onChange={(event) => setChannel(event.currentTarget.value as ChannelKind | '')}
        >
          <option value="">{texts.notSaid}</option>
          {CHANNELS.map((kind) => (
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
  );
}
