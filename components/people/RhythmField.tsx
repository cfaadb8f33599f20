import { dayOf, daysAfter } from '../../core/calendar/day.ts';
import { beginningOf, fieldOf, happenedOn } from '../../core/people/dateField.ts';
import type { Circles, Person } from '../../core/people/person.ts';
import { rhythmOf } from '../../core/people/rhythm.ts';
import { words } from '../../locales/libraryWords.ts';
import { rhythmName } from '../../locales/rhythmName.ts';
import { useAcknowledged } from '../page/acknowledged.ts';
import { Field } from '../page/Field.tsx';
import { DateField } from './DateField.tsx';
import { useRhythmChoice } from './RhythmChoice.tsx';
import styles from './RhythmField.module.css';

const texts = words.person;

interface Props {
  person: Person;
  onChange: (changed: Partial<Person>) => Promise<void>;
}

/** A select for the rhythm of a person, with fields for one of any length. */
export function RhythmField({ person, circles, onChange }: Props & { circles: Circles }) {
  const { state, refusal, refuse, change } = useAcknowledged();
  const hasCircle = person.circles.length > 0;
  const ofCircle = rhythmName(rhythmOf({ ...person, rhythm: null }, circles));
  const { select, length } = useRhythmChoice({
    rhythm: person.rhythm ?? (hasCircle ? null : 'none'),
    nullName: hasCircle ? texts.asCircle(ofCircle) : undefined,
    onChoose: (rhythm) => void change(() => onChange({ rhythm })),
    onRefuse: refuse,
  });
  return (
    <div>
      <Field label={texts.rhythm} state={state} refusal={refusal}>
        <select {...select} />
      </Field>
      {length}
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
