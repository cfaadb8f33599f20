import { useEffect, useRef } from 'preact/hooks';
import { dayOf, daysAfter } from '../../core/calendar/day.ts';
import { beginningOf, fieldOf, happenedOn } from '../../core/people/dateField.ts';
import { type Circles, type Person, RHYTHMS, type Rhythm } from '../../core/people/person.ts';
import { rhythmOf } from '../../core/people/rhythm.ts';
import { words } from '../../locales/libraryWords.ts';
import { useAcknowledged } from '../page/acknowledged.ts';
import { Field } from '../page/Field.tsx';
import styles from './RhythmField.module.css';

const texts = words.person;

interface Props {
  person: Person;
  onChange: (changed: Partial<Person>) => Promise<void>;
}

/** The value of the option to use the circle's rhythm. */
const AS_CIRCLE = '';

/** A select for the rhythm of a person. */
export function RhythmField({ person, circles, onChange }: Props & { circles: Circles }) {
  const { state, refusal, change } = useAcknowledged();
  const hasCircle = person.circles.length > 0;
  const ofCircle = words.rhythms[rhythmOf({ ...person, rhythm: null }, circles)];
  return (
    <Field label={texts.rhythm} state={state} refusal={refusal}>
      <select
        value={person.rhythm ?? (hasCircle ? AS_CIRCLE : 'none')}
        onChange={({ currentTarget: { value } }) =>
          void change(() => onChange({ rhythm: value === AS_CIRCLE ? null : (value as Rhythm) }))
        }
      >
        {hasCircle && <option value={AS_CIRCLE}>{texts.asCircle(ofCircle)}</option>}
        {RHYTHMS.map((rhythm) => (
          <option key={rhythm} value={rhythm}>
            {words.rhythms[rhythm]}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A field for the day of the last contact. */
export function LastContactField({ person, onChange }: Props) {
  return (
    <DateField
      label={texts.lastContactOn}
      saved={fieldOf(person.lastContactAt)}
      max={fieldOf(Date.now())}
      outOfRange={texts.notADay}
      onSave={(day) => onChange({ lastContactAt: happenedOn(day, Date.now()) })}
    />
  );
}

interface PauseFieldProps {
  person: Person;
  onChange: (changed: Partial<Person>) => Promise<void>;
}

/** Pauses a person, without end or until a day. */
export function PauseField({ person: { paused, restsUntil }, onChange }: PauseFieldProps) {
  const { state, refusal, change } = useAcknowledged();
  const now = Date.now();
  const rests = restsUntil !== null && restsUntil > now ? restsUntil : null;
  const isResting = paused || rests !== null;
  return (
    <div>
      <div class={styles.switch}>
        <label>
          <input
            type="checkbox"
            role="switch"
            checked={isResting}
            aria-checked={isResting}
            onChange={({ currentTarget: { checked } }) =>
              void change(() => onChange({ paused: checked, restsUntil: null }))
            }
          />
          {texts.pause}
        </label>
        <p role="status">{refusal || state}</p>
      </div>
      {isResting && (
        <div class={styles.until}>
          <DateField
            label={texts.until}
            saved={fieldOf(rests)}
            min={daysAfter(dayOf(now), 1)}
            outOfRange={texts.notAhead}
            onSave={(day) => {
              const until = beginningOf(day);
              return onChange({ paused: until === null, restsUntil: until });
            }}
          />
          <p>{texts.untilWhy}</p>
        </div>
      )}
    </div>
  );
}

interface DateFieldProps {
  label: string;
  /** A day such as `2026-11-22`; empty for none. */
  saved: string;
  min?: string;
  max?: string;
  /** The error for a day before `min` or after `max`, or an invalid one. */
  outOfRange: string;
  onSave: (day: string) => Promise<void>;
}

/**
 * A date field that saves itself. While the user types, the year may be 2 before it is 2026, and the field
 * may be empty for a moment: only plausible dates are saved at once, others on blur.
 */
function DateField({ label, saved, min = '1970-01-01', max, outOfRange, onSave }: DateFieldProps) {
  const { state, refusal, refuse, change } = useAcknowledged();
  const field = useRef<HTMLInputElement>(null);
  // Uncontrolled, and not updated while focused, so that partial or refused input stays.
  useEffect(() => {
    const input = field.current;
    if (input && input !== document.activeElement) input.value = saved;
  }, [saved]);
  const save = async (input: HTMLInputElement, isLeft: boolean) => {
    if (input.value === saved && !input.validity.badInput) return;
    if (!input.validity.valid) {
      if (isLeft) refuse(outOfRange);
    } else if (isLeft || input.value !== '') {
      await change(() => onSave(input.value));
    }
  };
  return (
    <Field label={label} state={state} refusal={refusal}>
      <input
        ref={field}
        type="date"
        min={min}
        max={max}
        aria-invalid={refusal !== ''}
        onChange={(event) => void save(event.currentTarget, false)}
        onBlur={(event) => void save(event.currentTarget, true)}
      />
    </Field>
  );
}
