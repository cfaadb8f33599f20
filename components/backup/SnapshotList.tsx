import { daysAgo } from '../../core/calendar/localTime.ts';
import { words } from '../../locales/libraryWords.ts';
import type { Snapshot } from '../../store/backup/snapshots.ts';
import styles from './SnapshotList.module.css';

const texts = words.backup;

interface Props {
  /** Undefined until they are known, null where the browser keeps none. */
  snapshots: readonly Snapshot[] | null | undefined;
  onChoose: (snapshot: Snapshot) => void;
}

/** What this device keeps by itself, the newest first. */
export function SnapshotList({ snapshots, onChoose }: Props) {
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
