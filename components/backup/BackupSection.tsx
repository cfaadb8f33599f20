import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Backup } from '../../core/backup/backup.ts';
import { daysAgo } from '../../core/calendar/day.ts';
import { words } from '../../locales/libraryWords.ts';
import { onShown } from '../../platform/visibility.ts';
import { exportBackup } from '../../store/backup/export.ts';
import { readBackup, readSnapshot } from '../../store/backup/readBackup.ts';
import {
  isAnythingHere,
  previewRestore,
  restoreAsShown,
  type Way,
} from '../../store/backup/restore.ts';
import { listSnapshots, type Snapshot } from '../../store/backup/snapshots.ts';
import { ChooseFile } from '../files/ChooseFile.tsx';
import { whyNoBackup } from '../files/fileFaults.ts';
import { progress } from '../files/Work.tsx';
import { attempt, say } from '../page/notices.ts';
import styles from './BackupSection.module.css';
import { type ChangesByWay, changesIn, RestoreDialog } from './RestoreDialog.tsx';

const texts = words.backup;
const restoreTexts = words.restore;

/** The part of the section that something was done in, where its problem is told. */
type Part = 'file' | 'device';

/** Files beyond this size keep the page busy for a while. In bytes. */
const LARGE = 2 * 1024 * 1024;

/** Everything into a file, and back from a file or from what this device keeps by itself. */
export function BackupSection() {
  const [offered, setOffered] = useState<Offer | null>(null);
  const [problem, setProblem] = useState<{ part: Part; text: string } | null>(null);
  const work = useMemo(() => ({ file: progress(), device: progress() }), []);
  const { snapshots, look } = useSnapshots();

  const save = () => {
    setProblem(null);
    return attempt(async () => {
      say(texts.exported(await work.file.during(texts.exporting, exportBackup)));
    });
  };
  const offer = async (part: Part, read: () => Promise<Backup>, isLarge = false, name = '') => {
    setProblem(null);
    try {
      const look = async () => {
        const backup = await read();
        return { part, backup, ways: await waysOf(backup), isAnew: false };
      };
      setOffered(await work[part].during(texts.reading, look, isLarge));
    } catch (error) {
      const text = whyNoBackup(error);
      setProblem({ part, text: name ? texts.inFile(name, text) : text });
    }
  };
  /** @returns whether it is over, well or not; else the new preview is there */
  const restore = async (offer: Offer, way: Way): Promise<boolean> => {
    const { backup, part, ways } = offer;
    try {
      const undo = await restoreAsShown(backup, way, ways && changesIn(ways, way));
      if (!undo) {
        setOffered({ ...offer, ways: await waysOf(backup), isAnew: true });
        return false;
      }
      const when = texts.when(new Date(backup.exportedAt));
      const done = way.way === 'merge' ? restoreTexts.merged(when) : texts.restored(when);
      say(done, () => undo().finally(look));
    } catch (error) {
      setProblem({ part, text: whyNoBackup(error) });
    }
    await look();
    return true;
  };

  return (
    <>
      <div class={styles.section}>
        <FileBackup
          onSave={() => void save()}
          onFile={(file) =>
            void offer('file', () => readBackup(file), file.size > LARGE, file.name)
          }
        />
        <Tidings words={work.file.words.value} problem={problem?.part === 'file' && problem.text} />
        <h2>{texts.snapshots}</h2>
        <p class={styles.note}>{texts.snapshotsNote}</p>
        <Tidings
          words={work.device.words.value}
          problem={problem?.part === 'device' && problem.text}
        />
        <SnapshotList
          snapshots={snapshots}
          onChoose={({ name, size }) =>
            // Packed, it is about a tenth of what it will be.
            void offer('device', () => readSnapshot(name), size * 10 > LARGE)
          }
        />
      </div>
      {offered && (
        <RestoreDialog
          backup={offered.backup}
          ways={offered.ways}
          isAnew={offered.isAnew}
          onConfirm={(way) => restore(offered, way)}
          onClose={() => setOffered(null)}
        />
      )}
    </>
  );
}

/** A backup that was read, and what it would change. */
interface Offer {
  backup: Backup;
  part: Part;
  ways: ChangesByWay | null;
  /** Whether something has changed here since it was shown first. */
  isAnew: boolean;
}

async function waysOf(backup: Backup): Promise<ChangesByWay | null> {
  if (!(await isAnythingHere())) return null;
  return {
    replace: await previewRestore(backup, { way: 'replace' }),
    here: await previewRestore(backup, { way: 'merge', preference: 'here' }),
    backup: await previewRestore(backup, { way: 'merge', preference: 'backup' }),
  };
}

/** What is going on, and what went wrong. Both are there while empty, so that they are read aloud. */
function Tidings({ words, problem }: { words: string; problem: string | false | undefined }) {
  return (
    <>
      <p role="status" class={styles.progress}>
        {words}
      </p>
      <div role="alert">{problem && <p class={styles.problem}>{problem}</p>}</div>
    </>
  );
}

/** The snapshots: undefined until they are known, null where the browser keeps none. */
function useSnapshots() {
  const [snapshots, setSnapshots] = useState<Snapshot[] | null | undefined>(undefined);
  const look = async () => {
    const found = await listSnapshots().catch((error) => {
      console.warn('Nahbar cannot list its snapshots.', error);
      return null;
    });
    setSnapshots(found);
  };
  useEffect(() => {
    void look();
    // The background may have made one meanwhile.
    return onShown(() => void look());
  }, []);
  return { snapshots, look };
}

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

interface SnapshotListProps {
  /** Undefined until they are known, null where the browser keeps none. */
  snapshots: readonly Snapshot[] | null | undefined;
  onChoose: (snapshot: Snapshot) => void;
}

/** What this device keeps by itself, the newest first. */
export function SnapshotList({ snapshots, onChoose }: SnapshotListProps) {
  if (snapshots === undefined) return null;
  if (snapshots === null) return <p class={styles.empty}>{texts.noFolder}</p>;
  if (snapshots.length === 0) return <p class={styles.empty}>{texts.noSnapshots}</p>;
  return (
    <ul class={styles.list} aria-label={texts.snapshots}>
      {snapshots.map((snapshot) => (
        <Entry key={snapshot.name} snapshot={snapshot} onChoose={() => onChoose(snapshot)} />
      ))}
    </ul>
  );
}

function Entry({ snapshot, onChoose }: { snapshot: Snapshot; onChoose: () => void }) {
  const { takenAt, kind, records, isDamaged } = snapshot;
  const time = new Date(takenAt);
  const when = texts.when(time);
  const facts = [
    texts.ago(daysAgo(takenAt, Date.now())),
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
