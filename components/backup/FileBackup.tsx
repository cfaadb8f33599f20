import { words } from '../../locales/libraryWords.ts';
import { ChooseFile } from '../page/ChooseFile.tsx';
import styles from './BackupSection.module.css';

const texts = words.backup;

interface Props {
  onSave: () => void;
  onFile: (file: File) => void;
}

/** Everything into a file, and back. */
export function FileBackup({ onSave, onFile }: Props) {
  return (
    <>
      <p>{texts.intro}</p>
      <div class={styles.acts}>
        <button type="button" class="edged" onClick={onSave}>
          {texts.exportAll}
        </button>
        <ChooseFile label={texts.fromFile} accept=".json,application/json" onFile={onFile} />
      </div>
    </>
  );
}
