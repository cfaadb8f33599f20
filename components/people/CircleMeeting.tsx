import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Day, dayOf } from '../../core/calendar/day.ts';
import { happenedOn } from '../../core/people/dateField.ts';
import { namesakeOf } from '../../core/people/duplicates.ts';
import { linkOf, MEETING_KINDS, type MeetingKind } from '../../core/people/meeting.ts';
import type { Circle, Person } from '../../core/people/person.ts';
import type { PeopleSearch } from '../../core/people/search.ts';
import { words } from '../../locales/libraryWords.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import { uiLocale } from '../../platform/language.ts';
import { addPersonMet, logMeeting, type PastMeeting } from '../../store/people/meetings.ts';
import { useAcknowledged } from '../page/acknowledged.ts';
import { Disclosure } from '../page/Disclosure.tsx';
import { Field } from '../page/Field.tsx';
import { useFocusOnChange } from '../page/focus.ts';
import { pressOf } from '../page/keys.ts';
import { useMore } from '../page/More.tsx';
import { attempt, attemptUndoable, say } from '../page/notices.ts';
import { SavedField } from '../page/SavedField.tsx';
import styles from './CircleMeeting.module.css';
import { DateField } from './DateField.tsx';

const texts = words.meetings;

interface Props {
  circle: Circle;
  members: readonly Person[];
  /** Everybody, among whom a new name may be known already. */
  people: readonly Person[];
  search: PeopleSearch;
  /** Whether a link leads here: it opens. */
  isAsked: boolean;
  onChange: (change: Partial<Omit<Circle, 'id'>>) => Promise<void>;
}

/** Where and when a circle meets next; once it has met, who was there, and whom the user got to know. */
export function CircleMeeting({ circle, members, people, search, isAsked, onChange }: Props) {
  const { id, name, meetsAt = '', nextMeeting } = circle;
  const [isLogging, setLogging] = useState(() => readDraft(draftOf(id)) !== null);
  /** What has just been logged, and is asked about once. */
  const [met, setMet] = useState<PastMeeting | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  /** A new object each time. */
  const [back, setBack] = useState<object | null>(null);
  // Whoever is done with a form goes on where it was opened.
  useFocusOnChange(back, () => button.current);
  const close = () => {
    setLogging(false);
    setMet(null);
    setBack({});
  };
  const log = (meeting: PastMeeting, ids: readonly string[], note: string) =>
    attempt(async () => {
      const undo = await logMeeting(meeting, ids, note);
      setLogging(false);
      setMet(meeting);
      say(texts.noted(ids.length), async () => {
        await undo();
        setMet(null);
      });
    });
  const link = linkOf(circle);
  return (
    <Disclosure label={texts.of(name)} startsOpen={isAsked || isLogging}>
      <div class={styles.fields}>
        <SavedField
          name={`circle.meetsAt.${id}`}
          label={texts.where}
          hint={texts.whereHint}
          saved={meetsAt}
          onSave={(text) => onChange({ meetsAt: text })}
        />
        <DateField
          label={texts.next}
          saved={nextMeeting?.day ?? ''}
          min={dayOf(Date.now())}
          outOfRange={words.occasions.notADay}
          onSave={(day) =>
            onChange({ nextMeeting: day ? { day, time: nextMeeting?.time ?? '' } : null })
          }
        />
        {nextMeeting && (
          <DateField
            type="time"
            label={texts.time}
            saved={nextMeeting.time}
            outOfRange={texts.noTime}
            onSave={(time) => onChange({ nextMeeting: { ...nextMeeting, time } })}
          />
        )}
      </div>
      {met ? (
        <MetThere circle={circle} met={met} people={people} search={search} onDone={close} />
      ) : isLogging ? (
        <MeetingForm circle={circle} members={members} onLog={log} onCancel={close} />
      ) : (
        <p class={styles.acts}>
          <button
            ref={button}
            type="button"
            class="edged"
            aria-label={texts.metWith(name)}
            onClick={() => setLogging(true)}
          >
            {texts.met}
          </button>
          {link && (
            <a
              class="quiet"
              href={link}
              target="_blank"
              rel="noreferrer"
              aria-label={texts.openOf(name)}
            >
              {texts.open}
            </a>
          )}
        </p>
      )}
    </Disclosure>
  );
}

function draftOf(circleId: string): string {
  return `circle.met.${circleId}`;
}

const collator = new Intl.Collator(uiLocale);

interface FormProps {
  circle: Circle;
  members: readonly Person[];
  /** Resolves to whether it was logged. */
  onLog: (meeting: PastMeeting, ids: readonly string[], note: string) => Promise<boolean>;
  onCancel: () => void;
}

/** Who was there (everybody, at first), when, how, and one note for all. */
function MeetingForm({ circle, members, onLog, onCancel }: FormProps) {
  const draft = draftOf(circle.id);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [channel, setChannel] = useState<MeetingKind>(linkOf(circle) ? 'video-call' : 'in-person');
  const [note, setNote] = useState(() => readDraft(draft) ?? '');
  const { refusal, refuse } = useAcknowledged();
  const [form, date] = [useRef<HTMLFormElement>(null), useRef<HTMLInputElement>(null)];
  const box = useRef<HTMLDivElement>(null);
  const byName = useMemo(
    () => members.toSorted((a, b) => collator.compare(a.name, b.name)),
    [members],
  );
  const { shown, end } = useMore(byName, words.people.showMore, box);
  const isBusy = useRef(false);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), []);
  const today = dayOf(Date.now());
  const there = members.filter(({ id }) => !left.has(id));
  const isAll = there.length === members.length;

  const log = async (event: Event) => {
    event.preventDefault();
    const input = date.current;
    const at = input?.validity.valid ? happenedOn(input.value, Date.now()) : null;
    if (at === null) return refuse(words.person.notADay);
    // Pressing Enter twice must not log it twice.
    if (isBusy.current) return;
    isBusy.current = true;
    const ids = there.map(({ id }) => id);
    const isLogged = await onLog({ circleId: circle.id, at, channel }, ids, note);
    isBusy.current = false;
    if (isLogged) keepDraft(draft, null);
  };
  return (
    // `noValidate`: errors are shown in the page's language, which may differ from the browser's.
    <form
      ref={form}
      class={styles.form}
      noValidate
      aria-label={texts.metWith(circle.name)}
      onSubmit={(event) => void log(event)}
      onKeyDown={(event) => {
        if (pressOf(event) !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {members.length > 0 && (
        <fieldset>
          <legend>{texts.who}</legend>
          <div ref={box} class={styles.people}>
            {shown.map(({ id, name }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={!left.has(id)}
                  onChange={({ currentTarget: { checked } }) => {
                    const others = new Set(left);
                    if (checked) others.delete(id);
                    else others.add(id);
                    setLeft(others);
                  }}
                />
                <span dir="auto">{name}</span>
              </label>
            ))}
            {end}
          </div>
          {members.length > 1 && (
            <button
              type="button"
              class="quiet"
              onClick={() => setLeft(new Set(isAll ? members.map(({ id }) => id) : []))}
            >
              {isAll ? texts.none : texts.all}
            </button>
          )}
        </fieldset>
      )}
      <div class={styles.fields}>
        <Field label={words.person.when} state="" refusal={refusal}>
          <input
            ref={date}
            type="date"
            defaultValue={dayOfMeeting(circle, today)}
            min="1970-01-01"
            max={today}
          />
        </Field>
        <Field label={words.person.how} state="" refusal="">
          <select
            value={channel}
            onChange={({ currentTarget: { value } }) => setChannel(value as MeetingKind)}
          >
            {MEETING_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {words.channels[kind]}
              </option>
            ))}
          </select>
        </Field>
        <div class={styles.note}>
          <Field label={words.person.whatStays} state="" refusal="">
            <input
              value={note}
              dir="auto"
              autocomplete="off"
              onInput={({ currentTarget: { value } }) => {
                setNote(value);
                keepDraft(draft, value || null);
              }}
            />
          </Field>
        </div>
      </div>
      <p class={styles.acts}>
        <button type="submit" class="edged">
          {texts.note}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            keepDraft(draft, null);
            onCancel();
          }}
        >
          {texts.cancel}
        </button>
      </p>
    </form>
  );
}

/** The day of the meeting that was ahead, if it has come; else today. */
function dayOfMeeting({ nextMeeting }: Circle, today: Day): Day {
  return nextMeeting && nextMeeting.day <= today ? nextMeeting.day : today;
}

interface MetProps {
  circle: Circle;
  met: PastMeeting;
  people: readonly Person[];
  search: PeopleSearch;
  onDone: () => void;
}

/** Whom the user got to know at the meeting: a name at a time. */
function MetThere({ circle, met, people, search, onDone }: MetProps) {
  const [name, setName] = useState('');
  const [count, setCount] = useState(0);
  const [namesake, setNamesake] = useState<Person | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const isBusy = useRef(false);
  const answer = useId();
  useLayoutEffect(() => input.current?.focus(), []);

  const add = async (event: Event) => {
    event.preventDefault();
    input.current?.focus();
    if (isBusy.current || name.trim() === '') return;
    const known = namesake ? null : namesakeOf(name, people, search);
    if (known) return setNamesake(known);
    isBusy.current = true;
    const howMet = texts.howMet(circle.name, new Date(met.at));
    const act = () => addPersonMet(met, name, howMet);
    const isAdded = await attemptUndoable(act, words.people.added(name.trim()));
    isBusy.current = false;
    if (!isAdded) return;
    setName('');
    setNamesake(null);
    setCount(count + 1);
  };
  return (
    <form
      class={styles.form}
      onSubmit={(event) => void add(event)}
      onKeyDown={(event) => {
        if (pressOf(event) !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      <Field label={texts.whom} state="" refusal="">
        <input
          ref={input}
          value={name}
          dir="auto"
          autocomplete="off"
          aria-describedby={answer}
          onInput={({ currentTarget: { value } }) => {
            setName(value);
            setNamesake(null);
          }}
        />
      </Field>
      <p id={answer} role="status" class={styles.answer}>
        {namesake ? words.people.namesake(namesake.name) : texts.whomHint}
      </p>
      <p class={styles.acts}>
        <button type="submit" class="edged">
          {namesake ? words.people.addAnyway : words.people.add}
        </button>
        <button type="button" class="quiet" onClick={onDone}>
          {count === 0 ? texts.nobody : texts.done}
        </button>
      </p>
    </form>
  );
}
