import { useState } from 'preact/hooks';
import { dayOf, daysAfter } from '../../core/calendar/day.ts';
import { beginningOf, fieldOf, happenedOn } from '../../core/people/dateField.ts';
import {
  type Circles,
  type Person,
  RHYTHM_UNITS,
  RHYTHMS,
  type Rhythm,
  type RhythmUnit,
} from '../../core/people/person.ts';
import { rhythmOf } from '../../core/people/rhythm.ts';
import { countedRhythm, RHYTHM_COUNT_LIMITS, rhythmOfCount } from '../../core/people/rhythmSpan.ts';
import { words } from '../../locales/libraryWords.ts';
import { rhythmName } from '../../locales/rhythmName.ts';
import { useAcknowledged } from '../page/acknowledged.ts';
import { Field } from '../page/Field.tsx';
import { DateField } from './DateField.tsx';
import styles from './RhythmField.module.css';

const texts = words.person;
const { occasions } = words;

interface Props {
  person: Person;
  onChange: (changed: Partial<Person>) => Promise<void>;
}

/** The value of the option to use the circle's rhythm. */
const AS_CIRCLE = '';

/** The value of the option to enter a rhythm of any length. */
const OTHER = 'other';

/** A select for the rhythm of a person, with fields for one of any length. */
export function RhythmField({ person, circles, onChange }: Props & { circles: Circles }) {
  const { state, refusal, refuse, change } = useAcknowledged();
  const counted = person.rhythm === null ? null : countedRhythm(person.rhythm);
  const [isOther, setOther] = useState(counted !== null);
  const [unit, setUnit] = useState<RhythmUnit>(counted?.unit ?? 'weeks');
  const hasCircle = person.circles.length > 0;
  const ofCircle = rhythmName(rhythmOf({ ...person, rhythm: null }, circles));
  const shown = isOther || counted ? OTHER : (person.rhythm ?? (hasCircle ? AS_CIRCLE : 'none'));
  const choose = (value: string) => {
    setOther(value === OTHER);
    if (value === OTHER) return;
    void change(() => onChange({ rhythm: value === AS_CIRCLE ? null : (value as Rhythm) }));
  };
  const count = (value: number, of: RhythmUnit) => {
    setUnit(of);
    const rhythm = rhythmOfCount(value, of);
    if (rhythm === null) return refuse(occasions.notACount(RHYTHM_COUNT_LIMITS[of]));
    void change(() => onChange({ rhythm }));
  };
  return (
    <div>
      <Field label={texts.rhythm} state={state} refusal={refusal}>
        <select value={shown} onChange={({ currentTarget: { value } }) => choose(value)}>
          {hasCircle && <option value={AS_CIRCLE}>{texts.asCircle(ofCircle)}</option>}
          {RHYTHMS.map((rhythm) => (
            <option key={rhythm} value={rhythm}>
              {rhythmName(rhythm)}
            </option>
          ))}
          <option value={OTHER}>
            {counted && person.rhythm ? rhythmName(person.rhythm) : occasions.otherRhythm}
          </option>
        </select>
      </Field>
      {shown === OTHER && (
        <div class={styles.length}>
          <Field label={occasions.count} state="" refusal="">
            <input
              type="number"
              min={1}
              max={RHYTHM_COUNT_LIMITS[unit]}
              step={1}
              defaultValue={counted ? String(counted.count) : ''}
              onChange={({ currentTarget: { valueAsNumber } }) => count(valueAsNumber, unit)}
            />
          </Field>
          <Field label={occasions.unit} state="" refusal="">
            <select
              value={unit}
              onChange={({ currentTarget }) => {
                const input = currentTarget
                  .closest(`.${styles.length}`)
                  ?.querySelector<HTMLInputElement>('input');
                const of = currentTarget.value as RhythmUnit;
                if (input?.value) count(input.valueAsNumber, of);
                else setUnit(of);
              }}
            >
              {RHYTHM_UNITS.map((each) => (
                <option key={each} value={each}>
                  {words.rhythms.units[each]}
                </option>
              ))}
            </select>
          </Field>
        </div>
      )}
    </div>
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
