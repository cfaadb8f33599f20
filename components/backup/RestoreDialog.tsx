import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Backup } from '../../core/backup/backup.ts';
import type { ChangesByTable } from '../../core/backup/changes.ts';
import { countsOf } from '../../core/backup/counts.ts';
import { words } from '../../locales/libraryWords.ts';
import type { Way } from '../../store/backup/restore.ts';
import { ChangesTable } from './ChangesTable.tsx';
import { progress } from './progress.ts';
import styles from './RestoreDialog.module.css';
import { WayChoice } from './WayChoice.tsx';

const texts = words.backup;

interface Props {
  backup: Backup;
  /** What restoring would change in each way; null where there is nothing here that could change. */
  ways: ChangesByWay | null;
  /** Whether this is a new preview, in place of one that was out of date. */
  isAnew: boolean;
  /** @returns whether the dialog has served */
  onConfirm: (way: Way) => Promise<boolean>;
  onClose: () => void;
}

/** What each way of restoring would change. */
export interface ChangesByWay {
  replace: ChangesByTable;
  here: ChangesByTable;
  backup: ChangesByTable;
}

/** What the chosen way would change. */
export function changesIn(ways: ChangesByWay, way: Way): ChangesByTable {
  return ways[way.way === 'merge' ? way.preference : 'replace'];
}

/** Shows what a backup holds or would change, and asks before it comes to what is there, or takes its place. */
export function RestoreDialog({ backup, ways, isAnew, onConfirm, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [isAtWork, setAtWork] = useState(false);
  const [chosen, setWay] = useState<Way>({ way: 'merge', preference: 'here' });
  const way: Way = ways ? chosen : { way: 'replace' };
  const work = useMemo(progress, []);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    title.current?.focus();
  }, []);

  const confirm = async () => {
    setAtWork(true);
    const isOver = await work.during(texts.restoring, () => onConfirm(way));
    setAtWork(false);
    if (isOver) dialog.current?.close();
  };

  return (
    <dialog
      ref={dialog}
      class={styles.dialog}
      aria-labelledby="restore-title"
      onClose={onClose}
      // It goes on whether or not anybody watches.
      onCancel={(event) => isAtWork && event.preventDefault()}
    >
      <h2 id="restore-title" tabIndex={-1} ref={title}>
        {texts.previewTitle}
      </h2>
      {ways ? (
        <>
          <p class={styles.what}>{texts.from(texts.when(new Date(backup.exportedAt)))}</p>
          <WayChoice way={way} ways={ways} onChoose={setWay} />
          <ChangesTable changes={changesIn(ways, way)} />
          <p class={styles.note}>{words.restore.keptFirst}</p>
        </>
      ) : (
        <Held backup={backup} />
      )}
      <p role="status">{isAnew && words.restore.anew}</p>
      <div class={styles.acts}>
        <button type="button" class="edged" disabled={isAtWork} onClick={() => void confirm()}>
          {texts.restore}
        </button>
        <button
          type="button"
          class="quiet"
          disabled={isAtWork}
          onClick={() => dialog.current?.close()}
        >
          {texts.cancel}
        </button>
        <p role="status" class={styles.progress}>
          {work.words}
        </p>
      </div>
    </dialog>
  );
}

/** What comes into a profile that has nothing yet. */
function Held({ backup }: { backup: Backup }) {
  const held = texts.counts(countsOf(backup.rows));
  return (
    <>
      <p id="restore-what" class={styles.what}>
        {texts.from(texts.when(new Date(backup.exportedAt)))} {held.length > 0 && texts.holds}
      </p>
      {held.length === 0 ? (
        <p>{texts.holdsNothing}</p>
      ) : (
        <ul class={styles.held} aria-labelledby="restore-what">
          {held.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}
