import { beginsAt } from '../../core/calls/reminder.ts';
import { words } from '../../locales/panelWords.ts';
import { meet, writePoints } from '../../store/calls/calls.ts';
import { reminders } from '../../store/calls/reminders.ts';
import { people } from '../../store/people/people.ts';
import { attempt } from '../page/notices.ts';
import { SavedField } from '../page/SavedField.tsx';
import { PersonPicker } from '../people/PersonPicker.tsx';
import { AboutPeople } from './AboutPeople.tsx';
import styles from './BesideCall.module.css';
import type { CallModel } from './callModel.ts';
import { whenSaid } from './ReminderRow.tsx';

const texts = words.besideCall;

/** Who the call is with, what about, and what is known of them; all but the last can be changed. */
export function BesideCall({ model }: { model: CallModel }) {
  const call = model.call.value;
  if (call === undefined || people.value === undefined || reminders.value === undefined)
    return null;
  const planned = model.planned.value;
  // Nothing is stored of a planned call before the first act, which takes its person over.
  const plannedIds = planned?.personId ? [planned.personId] : [];
  const title = planned?.title ?? '';
  return (
    <div class={styles.beside}>
      {planned && (
        <p>
          {title && <b dir="auto">{title}</b>} {whenSaid(beginsAt(planned), Date.now())}
        </p>
      )}
      <PersonPicker
        chosen={call?.personIds ?? plannedIds}
        onChange={(ids) => void attempt(() => meet(ids))}
        label={texts.with}
      />
      <SavedField
        name="points"
        label={texts.points}
        hint={texts.pointsHint}
        saved={call?.points ?? ''}
        onSave={writePoints}
        isLong
      />
      <AboutPeople model={model} />
    </div>
  );
}
