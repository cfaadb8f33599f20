import type { ComponentChildren } from 'preact';
import { dayOf } from '../../core/calendar/day.ts';
import { isHeavy, type Person } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { useAcknowledged } from '../page/acknowledged.ts';
import { Disclosure } from '../page/Disclosure.tsx';
import { SavedField } from '../page/SavedField.tsx';
import { DateField } from './DateField.tsx';
import styles from './MoreAboutPerson.module.css';
import { PersonPicker } from './PersonPicker.tsx';
import { YearlyDates, yearlyDay, yearlyName } from './YearlyDates.tsx';

const texts = words.occasions;

interface Props {
  person: Person;
  onChange: (changed: Partial<Person>) => Promise<void>;
  /** Fields that come first. */
  children: ComponentChildren;
}

/** What is entered once and rarely changed: days of the year, place, how they met, a heavy time. */
export function MoreAboutPerson({ person, onChange, children }: Props) {
  const { id, name, howMet = '', place = '', introducedBy = [], heavyUntil } = person;
  const { refusal, change } = useAcknowledged();
  const today = dayOf(Date.now());
  const until = heavyUntil != null && isHeavy(person, today) ? heavyUntil : '';
  return (
    <Disclosure label={texts.more(name)}>
      <div class={styles.more}>
        <div class={styles.fields}>{children}</div>
        <section>
          <h3>{texts.dates}</h3>
          <YearlyDates person={person} />
        </section>
        <div class={styles.fields}>
          <SavedField
            name={`person.place.${id}`}
            label={texts.place}
            saved={place}
            onSave={(text) => onChange({ place: text })}
          />
          <SavedField
            name={`person.howMet.${id}`}
            label={texts.howMet}
            hint={texts.howMetHint}
            saved={howMet}
            onSave={(text) => onChange({ howMet: text })}
            isLong
          />
        </div>
        <PersonPicker
          label={texts.introducedBy}
          chosen={introducedBy}
          except={id}
          onChange={(ids) => void change(() => onChange({ introducedBy: ids }))}
        />
        {refusal && <p role="status">{refusal}</p>}
        <div class={styles.heavy}>
          <DateField
            label={texts.heavyUntil}
            saved={until}
            min={today}
            outOfRange={texts.notADay}
            onSave={(day) => onChange({ heavyUntil: day || null })}
          />
          <p>{texts.heavyWhy}</p>
        </div>
      </div>
    </Disclosure>
  );
}

/** The same in a line, for who reads: place, days of the year, and a heavy time. */
export function rareFacts(person: Person): string[] {
  const { place = '', dates = [], heavyUntil } = person;
  return [
    place,
    ...dates.map((date) => texts.yearlyShort(yearlyName(date), yearlyDay(date))),
    heavyUntil != null && isHeavy(person, dayOf(Date.now()))
      ? texts.heavy(new Date(`${heavyUntil}T12:00`))
      : '',
  ].filter(Boolean);
}
