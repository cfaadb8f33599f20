import { useRef, useState } from 'preact/hooks';
import { dayOf } from '../../core/calendar/day.ts';
import { readYearlyDay } from '../../core/calendar/readDay.ts';
import type { Person } from '../../core/people/person.ts';
import {
  DATE_LABEL_LIMIT,
  inYear,
  unitedDates,
  YEARLY_KINDS,
  type YearlyDate,
  type YearlyKind,
  yearlyKey,
} from '../../core/people/yearlyDate.ts';
import { words } from '../../locales/libraryWords.ts';
import { changeDates } from '../../store/people/peopleActs.ts';
import { useAcknowledged } from '../page/acknowledged.ts';
import { Field } from '../page/Field.tsx';
import { focusBeside } from '../page/focus.ts';
import { attemptUndoable } from '../page/notices.ts';
import styles from './YearlyDates.module.css';

const texts = words.occasions;

/** What a yearly date is called. */
export function yearlyName({ kind, label }: Pick<YearlyDate, 'kind' | 'label'>): string {
  return label || (texts.kinds[kind] ?? texts.kinds.other);
}

/** A yearly date in words, such as "12. April 1984". */
export function yearlyDay({ on, year }: Pick<YearlyDate, 'on' | 'year'>): string {
  // A leap year, so that there is a 29 February.
  return texts.day(new Date(`${inYear(on, 2000)}T12:00`), year);
}

/** The birthdays and other days of every year of a person, and fields for another one. */
export function YearlyDates({ person }: { person: Person }) {
  const { id, dates = [] } = person;
  const section = useRef<HTMLDivElement>(null);
  const remove = async (date: YearlyDate, button: HTMLElement) => {
    const without = (known: readonly YearlyDate[]) =>
      known.filter((one) => yearlyKey(one) !== yearlyKey(date) || one.year !== date.year);
    const field = section.current?.querySelector<HTMLSelectElement>('form select');
    const focusOther = focusBeside(button.closest('li'), field);
    const said = texts.dateRemoved(yearlyName(date));
    if (await attemptUndoable(() => changeDates(id, without), said)) focusOther();
  };
  return (
    <div ref={section}>
      {dates.length > 0 && (
        <ul class={styles.list} aria-label={texts.dates}>
          {dates.map((date) => (
            <li key={`${yearlyKey(date)} ${date.year}`} class={styles.row}>
              <span dir="auto">{yearlyName(date)}</span>
              <span class={styles.day}>{yearlyDay(date)}</span>
              <button
                type="button"
                class="quiet"
                aria-label={texts.removeDate(yearlyName(date), yearlyDay(date))}
                onClick={(event) => void remove(date, event.currentTarget)}
              >
                {texts.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      <NewDate person={person} />
    </div>
  );
}

function NewDate({ person: { id, dates = [] } }: { person: Person }) {
  const hasBirthday = dates.some(({ kind }) => kind === 'birthday');
  const [chosen, setKind] = useState<YearlyKind | null>(null);
  const kind = chosen ?? (hasBirthday ? 'other' : 'birthday');
  const { refusal, refuse } = useAcknowledged();
  const label = useRef<HTMLInputElement>(null);
  const day = useRef<HTMLInputElement>(null);
  const add = async (event: Event) => {
    event.preventDefault();
    const read = readYearlyDay(day.current?.value ?? '');
    const name = kind === 'other' ? (label.current?.value.trim() ?? '') : '';
    if (kind === 'other' && name === '') return refuse(texts.noLabel);
    // Nobody is born on a day to come: it is the year of the next birthday, or a slip.
    const isAhead =
      kind === 'birthday' && read?.year && `${read.year}-${read.on}` > dayOf(Date.now());
    if (!read || isAhead) return refuse(texts.notYearly);
    const date: YearlyDate = { kind, label: name, ...read };
    const isKnown = unitedDates([...dates, date]).length === dates.length;
    if (isKnown && read.year === null) return refuse(texts.dateKnown);
    refuse('');
    const act = () => changeDates(id, (known) => unitedDates([...known, date]));
    if (!(await attemptUndoable(act, texts.dateAdded(yearlyName(date))))) return;
    for (const input of [label.current, day.current]) if (input) input.value = '';
    setKind(null);
  };
  return (
    <form class={styles.add} noValidate onSubmit={(event) => void add(event)}>
      <Field label={texts.kind} state="" refusal="">
        <select value={kind} onChange={(event) => setKind(event.currentTarget.value as YearlyKind)}>
          {YEARLY_KINDS.map((each) => (
            <option key={each} value={each}>
              {texts.kinds[each]}
            </option>
          ))}
        </select>
      </Field>
      {kind === 'other' && (
        <Field label={texts.label} state="" refusal="">
          <input ref={label} dir="auto" autocomplete="off" maxLength={DATE_LABEL_LIMIT} />
        </Field>
      )}
      <Field label={texts.on} state="" refusal={refusal}>
        <input
          ref={day}
          autocomplete="off"
          placeholder={texts.onHint}
          aria-invalid={refusal !== ''}
        />
      </Field>
      <button type="submit" class="edged">
        {texts.addDate}
      </button>
    </form>
  );
}
