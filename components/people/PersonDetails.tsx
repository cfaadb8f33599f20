import { useState } from 'preact/hooks';
import type { ChannelKind } from '../../core/people/channel.ts';
import type { Circles, Person } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { logContact } from '../../store/people/contacts.ts';
import { changePerson, removePerson } from '../../store/people/peopleActs.ts';
import { focusBeside } from '../page/focus.ts';
import { attemptUndoable } from '../page/notices.ts';
import { SavedField } from '../page/SavedField.tsx';
import { ChannelsField } from './ChannelsField.tsx';
import { CirclesField } from './CirclesField.tsx';
import { ContactLog } from './ContactLog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { Outreach } from './Outreach.tsx';
import styles from './PersonDetails.module.css';
import { LastContactField, PauseField, RhythmField } from './RhythmField.tsx';

const texts = words.person;

interface Props {
  person: Person;
  circles: Circles;
}

/** The details of a person as a form in which each field saves itself. */
export function PersonDetails({ person, circles }: Props) {
  const change = (changed: Partial<Person>) => changePerson(person.id, changed);
  return (
    <section aria-label={texts.details(person.name)} class={styles.details}>
      {/* First, because most visits are for this, as those from the step of the day. */}
      <section>
        <h3>{texts.write}</h3>
        <OutreachBlock person={person} />
      </section>
      <h3>{texts.details(person.name)}</h3>
      <Words person={person} onChange={change} />
      <div class={styles.pair}>
        <RhythmField person={person} circles={circles} onChange={change} />
        <LastContactField person={person} onChange={change} />
      </div>
      <PauseField person={person} onChange={change} />
      <CirclesField person={person} circles={circles} />
      <section>
        <h3>{texts.channels}</h3>
        <ChannelsField person={person} />
      </section>
      <section>
        <h3>{texts.contacts}</h3>
        <ContactLog person={person} />
      </section>
      <Acts person={person} />
    </section>
  );
}

type Changing = { person: Person; onChange: (changed: Partial<Person>) => Promise<void> };

function Words({ person, onChange }: Changing) {
  const field = (key: 'name' | 'organisation' | 'role' | 'personal' | 'professional') => ({
    name: `person.${key}.${person.id}`,
    label: texts[key],
    saved: person[key],
    onSave: (words: string) => onChange({ [key]: words }),
  });
  return (
    <>
      <SavedField {...field('name')} />
      <div class={styles.pair}>
        <SavedField {...field('organisation')} />
        <SavedField {...field('role')} />
      </div>
      <SavedField {...field('personal')} hint={texts.personalHint} isLong />
      <SavedField {...field('professional')} hint={texts.professionalHint} isLong />
    </>
  );
}

/** The draft of a message; once a channel was opened, asks whether they were in touch. */
function OutreachBlock({ person }: Omit<Props, 'circles'>) {
  const [reached, setReached] = useState<ChannelKind | null>(null);
  const note = async () => {
    const input = { personId: person.id, at: Date.now(), channel: reached, note: '' };
    const words = texts.spokeNoted(person.name);
    if (await attemptUndoable(() => logContact(input), words)) setReached(null);
  };
  return (
    <>
      <Outreach person={person} onReached={setReached} />
      <p role="status" class={styles.asked}>
        {reached && (
          <>
            {texts.heard}{' '}
            <button type="button" class="quiet" onClick={() => void note()}>
              {texts.noteIt}
            </button>
          </>
        )}
      </p>
    </>
  );
}

function Acts({ person }: Omit<Props, 'circles'>) {
  const [isMerging, setMerging] = useState(false);
  const { id, name } = person;
  const remove = async (button: HTMLElement) => {
    const focusOther = focusBeside(button.closest('li'));
    if (await attemptUndoable(() => removePerson(id), texts.personRemoved(name))) focusOther();
  };
  return (
    <div class={styles.acts}>
      <button type="button" class="quiet" onClick={() => setMerging(true)}>
        {texts.merge}
      </button>
      <button
        type="button"
        class="quiet"
        onClick={(event) => void remove(event.currentTarget)}
        aria-label={texts.removePerson(name)}
      >
        {texts.remove}
      </button>
      {isMerging && <MergeDialog person={person} onClose={() => setMerging(false)} />}
    </div>
  );
}
