import { useEffect, useState } from 'preact/hooks';
import type { Backup } from '../../core/backup/backup.ts';
import { sharesMinute } from '../../core/backup/snapshots.ts';
import { daysAgo } from '../../core/calendar/day.ts';
import type { ReadOptions } from '../../core/files/reading.ts';
import { ago } from '../../locales/ago.ts';
import { words } from '../../locales/libraryWords.ts';
import { onVisible } from '../../platform/visibility.ts';
import { exportBackup } from '../../store/backup/export.ts';
import { readBackup, readSnapshot } from '../../store/backup/readBackup.ts';
import { listSnapshots, type Snapshot } from '../../store/backup/snapshots.ts';
import { ChooseFile } from '../files/ChooseFile.tsx';
import { whyNoBackup } from '../files/fileFaults.ts';
import { ImportState } from '../files/ImportFile.tsx';
import { useImport } from '../files/useImport.ts';
import { attempt, say } from '../page/notices.ts';
import styles from './BackupSection.module.css';
import { ExportQuestion } from './ExportReminder.tsx';
import { previewOf, RestoreDialog, type RestorePreview } from './RestoreDialog.tsx';

const texts = words.backup;

/** The library's backup section: export to a file, restore from a file or from a snapshot. */
export function BackupSection() {
  const { snapshots, refresh } = useSnapshots();
  const fromFile = useRestore(readBackup, (file: File) => file.name);
  // No name in the messages: the user has just chosen the snapshot from a list that shows it.
  const fromDevice = useRestore(readSnapshot, () => '');
  const [restoring] = [fromFile, fromDevice].filter(({ offer }) => offer !== null);
  const save = () =>
    attempt(async () => {
      say(texts.exported(await fromFile.work.during(texts.exporting, exportBackup)));
    });
  return (
    <>
      <div class={styles.section}>
        <FileBackup onSave={() => void save()} onFile={(file) => void fromFile.open(file)} />
        <ImportState flow={fromFile} cancel={texts.cancel} />
        <div class={styles.question}>
          <ExportQuestion />
        </div>
        <h2>{texts.snapshots}</h2>
        <p class={styles.note}>{texts.snapshotsNote}</p>
        <ImportState flow={fromDevice} cancel={texts.cancel} />
        <SnapshotList snapshots={snapshots} onChoose={({ name }) => void fromDevice.open(name)} />
      </div>
      {restoring?.offer && (
        <RestoreDialog offer={restoring.offer} flow={restoring} onRestored={refresh} />
      )}
    </>
  );
}

function useRestore<Source>(
  read: (source: Source, options: ReadOptions) => Promise<Backup>,
  nameOf: (source: Source) => string,
) {
  return useImport<Source, RestorePreview, unknown>({
    read: (source, options) =>
      read(source, options)
        .then(previewOf)
        .then(
          (preview) => ({ preview }),
          (fault: unknown) => ({ fault }),
        ),
    nameOf,
    why: whyNoBackup,
    texts: {
      reading: () => texts.reading,
      inFile: (name, sentence) => (name ? texts.inFile(name, sentence) : sentence),
      taking: texts.restoring,
    },
  });
}

/** The list of snapshots: undefined until it is loaded, null where the browser cannot store any. */
function useSnapshots() {
  const [snapshots, setSnapshots] = useState<Snapshot[] | null | undefined>(undefined);
  const refresh = async () => {
    const found = await listSnapshots().catch((error) => {
      console.warn('Nahbar cannot list its snapshots.', error);
      return null;
    });
    setSnapshots(found);
  };
  useEffect(() => {
    void refresh();
    // The background may have taken one while this tab was hidden.
    return onVisible(() => void refresh());
  }, []);
  return { snapshots, refresh };
}

interface Props {
  onSave: () => void;
  onFile: (file: File) => void;
}

/** The buttons that export everything to a file and restore from one. */
function FileBackup({ onSave, onFile }: Props) {
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

interface SnapshotListProps {
  /** Undefined until loaded, null where the browser cannot store any. */
  snapshots: readonly Snapshot[] | null | undefined;
  onChoose: (snapshot: Snapshot) => void;
}

/** The snapshots in the browser's private folder, the newest first. */
function SnapshotList({ snapshots, onChoose }: SnapshotListProps) {
  if (snapshots === undefined) return null;
  if (snapshots === null) return <p class={styles.empty}>{texts.noFolder}</p>;
  if (snapshots.length === 0) return <p class={styles.empty}>{texts.noSnapshots}</p>;
  return (
    <ul class={styles.list} aria-label={texts.snapshots}>
      {snapshots.map((snapshot) => (
        <Entry
          key={snapshot.name}
          snapshot={snapshot}
          isExact={sharesMinute(snapshot.name, snapshots)}
          onChoose={() => onChoose(snapshot)}
        />
      ))}
    </ul>
  );
}

interface EntryProps {
  snapshot: Snapshot;
  /** Whether its time is shown with the seconds. */
  isExact: boolean;
  onChoose: () => void;
}

function Entry({ snapshot, isExact, onChoose }: EntryProps) {
  const { takenAt, kind, records, isDamaged } = snapshot;
  const time = new Date(takenAt);
  const when = texts.when(time, isExact);
  const facts = [
    ago({ unit: 'days', count: daysAgo(takenAt, Date.now()) }),
    records !== null && texts.records(records),
    kind === 'safety' && texts.beforeRestore,
    isDamaged && texts.damagedSnapshot,
  ];
  return (
    <li>
      <div>
        <p>
          <time dateTime={time.toISOString()}>{when}</time>
        </p>
        <p class={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {!isDamaged && (
        <button type="button" class="quiet" aria-label={texts.restoreFrom(when)} onClick={onChoose}>
          {texts.restore}
        </button>
      )}
    </li>
  );
}
