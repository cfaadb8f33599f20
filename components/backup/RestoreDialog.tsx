import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Backup } from '../../core/backup/backup.ts';
import { countsOf } from '../../core/backup/counts.ts';
import { backupTexts as texts } from '../../locales/backup.ts';
import { progress } from './progress.ts';
import styles from './RestoreDialog.module.css';

interface Props {
  backup: Backup;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

/** Shows what a backup holds, and asks before it takes the place of what is there. */
export function RestoreDialog({ backup, onConfirm, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [isAtWork, setAtWork] = useState(false);
  const work = useMemo(progress, []);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    title.current?.focus();
  }, []);

  const confirm = async () => {
    setAtWork(true);
    await work.during(texts.restoring, onConfirm);
    dialog.current?.close();
  };
  const held = texts.counts(countsOf(backup.rows));

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
      <p class={styles.note}>{texts.replaces}</p>
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
