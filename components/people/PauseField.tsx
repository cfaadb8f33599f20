import { daysAfter } from '../../core/calendar/day.ts';
import { dayOf } from '../../core/calendar/localDay.ts';
import { beginningOf, fieldOf } from '../../core/people/dateField.ts';
import type { Person } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { useAcknowledged } from '../page/acknowledged.ts';
import { DateField } from './DateField.tsx';
import styles from './PauseField.module.css';

const texts = words.person;

interface Props {
  person: Person;
  onChange: (changed: Partial<Person>) => Promise<void>;
}

/** Whether a person is left in peace: for now, or until a day. */
export function PauseField({ person: { paused, restsUntil }, onChange }: Props) {
  const { state, refusal, change } = useAcknowledged();
  const now = Date.now();
  const rests = restsUntil !== null && restsUntil > now ? restsUntil : null;
  const isResting = paused || rests !== null;
  return (
    <div class={styles.pause}>
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
