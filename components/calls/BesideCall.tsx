import type { ReadonlySignal } from '@preact/signals';
import type { Call } from '../../core/calls/call.ts';
import { words } from '../../locales/panelWords.ts';
import { attempt } from '../page/notices.ts';
import { SavedField } from '../page/SavedField.tsx';
import { addByName, type Namable, PersonPicker } from '../people/PersonPicker.tsx';
import styles from './BesideCall.module.css';

const texts = words.besideCall;

/** What is said of a call asks this of the store. */
export interface BesideCallStore extends Namable {
  writePoints(text: string): Promise<void>;
  meet(personIds: readonly string[]): Promise<void>;
}

interface Props {
  call: ReadonlySignal<Call | null | undefined>;
  store: BesideCallStore;
}

/** Where the user says with whom the call is, and writes down what to speak about. */
export function BesideCall({ call, store }: Props) {
  const current = call.value;
  if (current === undefined || store.people.value === undefined) return null;
  return (
    <div class={styles.beside}>
      <SavedField
        name="points"
        label={texts.points}
        hint={texts.pointsHint}
        saved={current?.points ?? ''}
        onSave={store.writePoints}
        isLong
      />
      <PersonPicker
        people={store.people}
        chosen={current?.personIds ?? []}
        onChange={(ids) => void attempt(() => store.meet(ids))}
        onAdd={(name) => addByName(store, name)}
        label={texts.with}
      />
    </div>
  );
}
