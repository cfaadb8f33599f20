import { fieldOf, happenedOn } from '../../core/people/dateField.ts';
import { type Circles, type Person, RHYTHMS, type Rhythm } from '../../core/people/person.ts';
import { rhythmOf } from '../../core/people/rhythm.ts';
import { words } from '../../locales/libraryWords.ts';
import { useAcknowledged } from '../page/acknowledged.ts';
import { Field } from '../page/Field.tsx';
import { DateField } from './DateField.tsx';

const texts = words.person;

interface Props {
  person: Person;
  onChange: (changed: Partial<Person>) => Promise<void>;
}

/** The value of the choice that leaves the rhythm to the circle. */
const AS_CIRCLE = '';

/** How often the user wants to hear from a person. */
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

/** When the last contact was, as far as the user knows. */
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
