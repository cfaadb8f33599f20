import { useEffect } from 'preact/hooks';
import { words } from '../../locales/libraryWords.ts';
import {
  answerExport,
  checkExportDue,
  exportAsked,
  exportBackup,
  exportDue,
  remindLater,
} from '../../store/backup/export.ts';
import { attempt, say } from '../page/notices.ts';
import styles from './ExportReminder.module.css';

const texts = words.restore;

interface Props {
  /** Whether it asks for the file here: the backup section does so itself, beside its button. */
  asks: boolean;
}

/**
 * A line that suggests an export when the last one is long ago and there is data to lose; after one, it asks
 * whether the file is there.
 */
export function ExportReminder({ asks }: Props) {
  useEffect(() => {
    checkExportDue().catch((error) => console.warn('Nahbar cannot see its last export.', error));
  }, []);
  if (exportAsked.value) return asks ? <ExportQuestion /> : null;
  const due = exportDue.value;
  if (!due) return null;
  const save = () => attempt(async () => say(words.backup.exported(await exportBackup())));
  return (
    <aside class={styles.line} aria-label={words.backup.title}>
      <p>{due.lastAt === null ? texts.neverExported : texts.lastExport(texts.day(due.lastAt))}</p>
      <button type="button" class="quiet" onClick={() => void save()}>
        {texts.exportNow}
      </button>
      <button type="button" class="quiet" onClick={() => void attempt(remindLater)}>
        {texts.later}
      </button>
    </aside>
  );
}

/** Asks whether the file of the last export is there. Renders nothing before one. */
export function ExportQuestion() {
  const asked = exportAsked.value;
  if (!asked) return null;
  return (
    <aside class={styles.line} aria-label={words.backup.title}>
      <p>{texts.isThere(asked.name)}</p>
      <button type="button" class="quiet" onClick={() => void attempt(() => answerExport(true))}>
        {texts.there}
      </button>
      <button type="button" class="quiet" onClick={() => void attempt(() => answerExport(false))}>
        {texts.notThere}
      </button>
    </aside>
  );
}
