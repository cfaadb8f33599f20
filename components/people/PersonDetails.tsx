import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { ownValue } from '../../core/ownValue.ts';
import {
  ADDRESSES,
  type Address,
  type Circles,
  type Contact,
  type Person,
} from '../../core/people/person.ts';
import { dueAt } from '../../core/people/rhythm.ts';
import { words } from '../../locales/libraryWords.ts';
import { uiLanguage } from '../../platform/language.ts';
import { contactsWith, logContact } from '../../store/people/contacts.ts';
import { changePerson, removePerson, skipTurn } from '../../store/people/peopleActs.ts';
import { useAcknowledged } from '../page/acknowledged.ts';
import { DOWNLOAD, TRASH } from '../page/actIcons.ts';
import { Field } from '../page/Field.tsx';
import { focusBeside } from '../page/focus.ts';
import { Icon, SKIP } from '../page/Icon.tsx';
import { pressOf } from '../page/keys.ts';
import { Menu } from '../page/Menu.tsx';
import { attemptUndoable } from '../page/notices.ts';
import { SavedField } from '../page/SavedField.tsx';
import { ChannelsField } from './ChannelsField.tsx';
import { CirclesField } from './CirclesField.tsx';
import { ContactLog } from './ContactLog.tsx';
import { saveAs } from './exporting.ts';
import { FollowUps } from './FollowUps.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { MoreAboutPerson, rareFacts } from './MoreAboutPerson.tsx';
import styles from './PersonDetails.module.css';
import { factsOf } from './PersonEntry.tsx';
import { LastContactField, PauseField, RhythmField } from './RhythmField.tsx';
import { WriteTo } from './WriteTo.tsx';

const texts = words.person;

interface Props {
  person: Person;
  circles: Circles;
}

interface DetailsProps extends Props {
  /** A new object each time a link leads to an invitation to a coffee with them, or null. */
  coffeeRequest: object | null;
  onClose: () => void;
}

/** Escape leads back to the row of a person in the list, unless it closes something of its own. */
function backToRow(event: KeyboardEvent, id: string): void {
  if (pressOf(event) !== 'Escape' || (event.target as Element).closest('dialog, select')) return;
  document.querySelector<HTMLElement>(`[data-person="${CSS.escape(id)}"]`)?.focus();
}

/**
 * All about a person: a message to them, then what is known, to be read. A text becomes a field when it is
 * pressed and saves itself; what is added has a form behind a plus; the rest is behind "more".
 */
export function PersonDetails(props: DetailsProps) {
  const { person, circles, coffeeRequest, onClose } = props;
  const { id, name, organisation, role } = person;
  const change = (changed: Partial<Person>) => changePerson(id, changed);
  const field = (key: 'name' | 'organisation' | 'role' | 'personal' | 'professional') => ({
    name: `person.${key}.${id}`,
    label: texts[key],
    saved: person[key],
    onSave: (words: string) => change({ [key]: words }),
  });
  const weSpoke = () =>
    attemptUndoable(
      () => logContact({ personId: id, at: Date.now(), channel: null, note: '' }),
      texts.spokeNoted(name),
    );
  const contacts = useMemo(() => contactsWith(signal(id)), [id]).value;
  const rare = rareFacts(person);
  const job = [organisation, role].filter(Boolean).join(' · ');
  return (
    <section
      id="person-details"
      aria-label={texts.details(name)}
      class={styles.details}
      onKeyDown={(event) => backToRow(event, id)}
    >
      <button type="button" class={`plain out ${styles.back}`} data-back="" onClick={onClose}>
        <Icon path={BACKWARD} />
        {words.library.backToList}
      </button>
      <header class={styles.head}>
        <p class={styles.name} dir="auto" tabIndex={-1}>
          {name}
        </p>
        <div class={styles.acts}>
          <button
            type="button"
            class="edged"
            aria-label={texts.weSpokeWith(name)}
            onClick={() => void weSpoke()}
          >
            {texts.weSpoke}
          </button>
          <Acts person={person} circles={circles} />
        </div>
        <div class={styles.known}>
          {job && <p dir="auto">{job}</p>}
          <p>{factsOf(person, circles).join(' · ')}</p>
          {rare.length > 0 && <p dir="auto">{rare.join(' · ')}</p>}
        </div>
      </header>
      {/* First, because most visits are for this, as those from the step of the day. */}
      <section class={styles.write}>
        <h3 class="spoken">{texts.write}</h3>
        <WriteTo person={person} coffeeRequest={coffeeRequest} />
      </section>
      <div class={styles.lines}>
        <LastNote contacts={contacts} />
        <div class={styles.facts}>
          <SavedField {...field('professional')} hint={texts.professionalHint} isLong />
          <SavedField {...field('personal')} hint={texts.personalHint} isLong />
        </div>
        <Line label={words.occasions.followUps}>
          <FollowUps person={person} />
        </Line>
        <div class={styles.facts}>
          <RhythmField person={person} circles={circles} onChange={change} />
          <div class={styles.pause}>
            <PauseField person={person} onChange={change} />
          </div>
        </div>
        <Line label={texts.circles}>
          <CirclesField person={person} circles={circles} />
        </Line>
        <Line label={texts.channels}>
          <ChannelsField person={person} />
        </Line>
      </div>
      <section>
        <h3>{texts.contacts}</h3>
        <ContactLog person={person} contacts={contacts} />
      </section>
      <MoreAboutPerson person={person} onChange={change}>
        <SavedField {...field('name')} />
        <SavedField {...field('organisation')} />
        <SavedField {...field('role')} />
        {uiLanguage === 'de' && <AddressField person={person} onChange={change} />}
        <LastContactField person={person} onChange={change} />
      </MoreAboutPerson>
    </section>
  );
}

function Line({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <section class={styles.line}>
      <h3>{label}</h3>
      <div>{children}</div>
    </section>
  );
}

/** The last contact of which something was noted. */
function LastNote({ contacts }: { contacts: readonly Contact[] | undefined }) {
  const last = contacts?.find(({ note }) => note !== '');
  if (!last) return null;
  const { at, channel, note } = last;
  const facts = [
    texts.date(new Date(at)),
    channel && (ownValue(words.channels, channel) ?? channel),
  ];
  return (
    <Line label={texts.last}>
      <p class={styles.note} dir="auto">
        {facts.filter(Boolean).join(' · ')}. {note}
      </p>
    </Line>
  );
}

const BACKWARD = 'M19 12H5M11 6l-6 6 6 6';

type Changing = { person: Person; onChange: (changed: Partial<Person>) => Promise<void> };

/** Whether the user says du or Sie to them, for the first line of a message. English has one form. */
function AddressField({ person, onChange }: Changing) {
  const { state, refusal, change } = useAcknowledged();
  return (
    <Field label={texts.address} state={state} refusal={refusal}>
      <select
        value={person.address ?? 'du'}
        onChange={({ currentTarget: { value } }) =>
          void change(() => onChange({ address: value as Address }))
        }
      >
        {ADDRESSES.map((address) => (
          <option key={address} value={address}>
            {texts.addresses[address]}
          </option>
        ))}
      </select>
    </Field>
  );
}

function Acts({ person, circles }: Props) {
  const [isMerging, setMerging] = useState(false);
  const { id, name } = person;
  const remove = async () => {
    const row = document.querySelector(`button[data-person="${CSS.escape(id)}"]`)?.closest('li');
    const focusOther = focusBeside(row ?? null);
    if (await attemptUndoable(() => removePerson(id), texts.personRemoved(name))) focusOther();
  };
  const skip = {
    label: words.occasions.skip,
    icon: SKIP,
    act: () => void attemptUndoable(() => skipTurn(id), words.occasions.skipped(name)),
  };
  return (
    <>
      <Menu
        label={texts.actsOn(name)}
        groups={[
          [
            ...(dueAt(person, circles) === null ? [] : [skip]),
            { label: texts.merge, icon: MERGE, act: () => setMerging(true) },
            { label: texts.saveCard, icon: DOWNLOAD, act: () => saveAs([id], 'vcf', name) },
          ],
          [{ label: words.several.remove, icon: TRASH, act: () => void remove() }],
        ]}
      />
      {isMerging && <MergeDialog person={person} onClose={() => setMerging(false)} />}
    </>
  );
}

const MERGE = 'M6 4.5v4c0 3 6 3.5 6 7v4M18 4.5v4c0 3-6 3.5-6 7M9 16.5l3 3 3-3';
