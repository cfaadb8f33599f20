import { words } from '../../locales/panelWords.ts';
import { meet, writePoints } from '../../store/calls/calls.ts';
import { people } from '../../store/people/people.ts';
import { attempt } from '../page/notices.ts';
import { SavedField } from '../page/SavedField.tsx';
import { PersonPicker } from '../people/PersonPicker.tsx';
import { AboutPeople } from './AboutPeople.tsx';
import styles from './BesideCall.module.css';
import type { CallModel } from './callModel.ts';

const texts = words.besideCall;

/** Who the call is with, what about, and what is known of them; all but the last can be changed. */
export function BesideCall({ model }: { model: CallModel }) {
  const call = model.call.value;
  if (call === undefined || people.value === undefined) return null;
  return (
    <div class={styles.beside}>
      <PersonPicker
        chosen={call?.personIds ?? []}
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
