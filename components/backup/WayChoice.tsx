import { useId } from 'preact/hooks';
import { words } from '../../locales/libraryWords.ts';
import type { Way } from '../../store/backup/restore.ts';
import styles from './RestoreDialog.module.css';
import type { ChangesByWay } from './RestoreDialog.tsx';

const texts = words.restore;

interface Props {
  way: Way;
  ways: ChangesByWay;
  onChoose: (way: Way) => void;
}

/** Whether a backup is added to what is here or takes its place; and what counts where both differ. */
export function WayChoice({ way, ways, onChoose }: Props) {
  const isMerge = way.way === 'merge';
  const differ = Object.values(ways.backup).some(({ changed }) => changed > 0);
  return (
    <>
      <fieldset class={styles.ways}>
        <legend>{texts.how}</legend>
        <Choice
          name="way"
          isChosen={isMerge}
          label={texts.merge}
          note={texts.mergeNote}
          onChoose={() => onChoose({ way: 'merge', preference: 'here' })}
        />
        <Choice
          name="way"
          isChosen={!isMerge}
          label={texts.replace}
          note={texts.replaceNote}
          onChoose={() => onChoose({ way: 'replace' })}
        />
      </fieldset>
      {isMerge && differ && (
        <fieldset class={styles.ways}>
          <legend>{texts.whereDifferent}</legend>
          {(['here', 'backup'] as const).map((preference) => (
            <Choice
              key={preference}
              name="preference"
              isChosen={way.preference === preference}
              label={texts.preferences[preference]}
              onChoose={() => onChoose({ way: 'merge', preference })}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

interface ChoiceProps {
  name: string;
  isChosen: boolean;
  label: string;
  note?: string;
  onChoose: () => void;
}

function Choice({ name, isChosen, label, note, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div class={styles.choice}>
      <input
        type="radio"
        id={id}
        name={name}
        checked={isChosen}
        aria-describedby={note && `${id}-note`}
        onInput={onChoose}
      />
      <label for={id}>{label}</label>
      {note && <small id={`${id}-note`}>{note}</small>}
    </div>
  );
}
