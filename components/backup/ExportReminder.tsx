import type { ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { words } from '../../locales/libraryWords.ts';
import type { ExportDue } from '../../store/backup/export.ts';
import { attempt, say } from '../page/notices.ts';
import styles from './ExportReminder.module.css';

const texts = words.restore;

/** What the reminder asks of the store. */
export interface ExportStore {
  exportDue: ReadonlySignal<ExportDue | null>;
  lookForExport(): Promise<void>;
  /** @returns the name of the file */
  exportBackup(): Promise<string>;
  remindLater(): Promise<void>;
}

/** One quiet line where the last export is long ago, and there is something to lose. */
export function ExportReminder({ store }: { store: ExportStore }) {
  useEffect(() => {
    store
      .lookForExport()
      .catch((error) => console.warn('Nahbar cannot see its last export.', error));
  }, [store]);
  const due = store.exportDue.value;
  if (!due) return null;
  const save = () => attempt(async () => say(words.backup.exported(await store.exportBackup())));
  return (
    <aside class={styles.line} aria-label={words.backup.title}>
      <p>{due.lastAt === null ? texts.neverExported : texts.lastExport(texts.day(due.lastAt))}</p>
      <button type="button" class="quiet" onClick={() => void save()}>
        {texts.exportNow}
      </button>
      <button type="button" class="quiet" onClick={() => void attempt(store.remindLater)}>
        {texts.later}
      </button>
    </aside>
  );
}
