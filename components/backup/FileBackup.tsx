import { useRef } from 'preact/hooks';
import { backupTexts as texts } from '../../locales/backup.ts';
import styles from './BackupSection.module.css';

interface Props {
  onSave: () => void;
  onFile: (file: File) => void;
}

/** Everything into a file, and back. */
export function FileBackup({ onSave, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const take = () => {
    const file = input.current?.files?.[0];
    if (file) onFile(file);
    // The same file again is a change again: it may have been mended meanwhile.
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <p>{texts.intro}</p>
      <div class={styles.acts}>
        <button type="button" class="edged" onClick={onSave}>
          {texts.exportAll}
        </button>
        <button type="button" class="edged" onClick={() => input.current?.click()}>
          {texts.fromFile}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={texts.fromFile}
          onChange={take}
        />
      </div>
    </>
  );
}
