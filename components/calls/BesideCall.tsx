import type { ReadonlySignal } from '@preact/signals';
import type { Call } from '../../core/calls/call.ts';
import { words } from '../../locales/panelWords.ts';
import { meet, writePoints } from '../../store/calls/calls.ts';
import { people } from '../../store/people/people.ts';
import { attempt } from '../page/notices.ts';
import { SavedField } from '../page/SavedField.tsx';
import { PersonPicker } from '../people/PersonPicker.tsx';
import styles from './BesideCall.module.css';

const texts = words.besideCall;

interface Props {
  call: ReadonlySignal<Call | null | undefined>;
}

/** The form for the people and the talking points of the call. */
export function BesideCall({ call }: Props) {
  const current = call.value;
  if (current === undefined || people.value === undefined) return null;
  return (
    <div class={styles.beside}>
      <SavedField
        name="points"
        label={texts.points}
        hint={texts.pointsHint}
        saved={current?.points ?? ''}
        onSave={writePoints}
        isLong
      />
      <PersonPicker
        chosen={current?.personIds ?? []}
        onChange={(ids) => void attempt(() => meet(ids))}
        label={texts.with}
      />
    </div>
  );
}
