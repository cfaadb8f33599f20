import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Backup, ChangesByTable } from '../../core/backup/backup.ts';
import { countsOf, LISTED_TABLES } from '../../core/backup/counts.ts';
import { words } from '../../locales/libraryWords.ts';
import { uiLocale } from '../../platform/language.ts';
import { hasData, previewRestore, restoreAsShown, type Way } from '../../store/backup/restore.ts';
import type { Import, Offer } from '../files/useImport.ts';
import { Work } from '../files/Work.tsx';
import frame from '../page/Dialog.module.css';
import styles from './RestoreDialog.module.css';

const texts = words.backup;
const restoreTexts = words.restore;

/** A parsed backup, and what restoring it would change. */
export interface RestorePreview {
  backup: Backup;
  /** The changes for each way of restoring; null if the profile is empty, so nothing could be overwritten. */
  ways: ChangesByWay | null;
}

interface ChangesByWay {
  replace: ChangesByTable;
  here: ChangesByTable;
  backup: ChangesByTable;
}

export async function previewOf(backup: Backup): Promise<RestorePreview> {
  if (!(await hasData())) return { backup, ways: null };
  const ways = {
    replace: await previewRestore(backup, { way: 'replace' }),
    here: await previewRestore(backup, { way: 'merge', preference: 'here' }),
    backup: await previewRestore(backup, { way: 'merge', preference: 'backup' }),
  };
  return { backup, ways };
}

function changesIn(ways: ChangesByWay, way: Way): ChangesByTable {
  return ways[way.way === 'merge' ? way.preference : 'replace'];
}

/** In a merge, what leaves the trash is back, and among what is added. */
function shownOf(changes: ChangesByTable, { way }: Way): ChangesByTable {
  return way === 'replace' ? changes : { ...changes, trash: { ...changes.trash, removed: 0 } };
}

interface Props {
  offer: Offer<unknown, RestorePreview>;
  flow: Pick<Import<never, RestorePreview>, 'isTaking' | 'takingWork' | 'take' | 'close'>;
  /** Called after the restore, and again after its undo. */
  onRestored: () => Promise<void>;
}

/** Shows what restoring a backup would change, and asks how to do it: merge or replace. */
export function RestoreDialog({ offer, flow, onRestored }: Props) {
  const { backup, ways } = offer.preview;
  const { isTaking, takingWork, take, close } = flow;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [chosen, setWay] = useState<Way>({ way: 'merge', preference: 'here' });
  const way: Way = ways ? chosen : { way: 'replace' };
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    title.current?.focus();
    // Closing it gives the focus back to where it was; unmounting alone would lose it.
    return () => shown?.close();
  }, []);

  const restore = async () => {
    const result = await take(async () => {
      const undo = await restoreAsShown(backup, way, ways && changesIn(ways, way));
      if (!undo) return { anew: await previewOf(backup) };
      const when = texts.when(new Date(backup.exportedAt));
      return {
        said: way.way === 'merge' ? restoreTexts.merged(when) : texts.restored(when),
        undo: () => undo().finally(onRestored),
      };
    });
    if (result === 'anew') return;
    close();
    await onRestored();
  };

  return (
    <dialog
      ref={dialog}
      class={frame.withFoot}
      aria-labelledby="restore-title"
      onClose={close}
      // A restore that is under way cannot be cancelled.
      onCancel={(event) => isTaking && event.preventDefault()}
    >
      <h2 id="restore-title" class={styles.title} tabIndex={-1} ref={title}>
        {texts.previewTitle}
      </h2>
      {ways ? (
        <>
          <p class={styles.what}>{texts.from(texts.when(new Date(backup.exportedAt)))}</p>
          <WayChoice way={way} ways={ways} onChoose={setWay} />
          <ChangesTable changes={shownOf(changesIn(ways, way), way)} />
          <p class={styles.note}>{restoreTexts.keptFirst}</p>
        </>
      ) : (
        <Held backup={backup} />
      )}
      <p role="status">{offer.isAnew && restoreTexts.anew}</p>
      <div class={frame.foot}>
        <div class={styles.acts}>
          <button type="button" class="edged" disabled={isTaking} onClick={() => void restore()}>
            {texts.restore}
          </button>
          <button
            type="button"
            class="quiet"
            disabled={isTaking}
            onClick={() => dialog.current?.close()}
          >
            {texts.cancel}
          </button>
        </div>
        <Work {...takingWork} />
      </div>
    </dialog>
  );
}

/** What the backup contains, for a profile that is still empty. */
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

interface WayChoiceProps {
  way: Way;
  ways: ChangesByWay;
  onChoose: (way: Way) => void;
}

/** The choice between merge and replace; for merge, also which side wins where both differ. */
function WayChoice({ way, ways, onChoose }: WayChoiceProps) {
  const isMerge = way.way === 'merge';
  const differ = Object.values(ways.backup).some(({ changed }) => changed > 0);
  return (
    <>
      <fieldset class={styles.ways}>
        <legend>{restoreTexts.how}</legend>
        <Choice
          name="way"
          isChosen={isMerge}
          label={restoreTexts.merge}
          note={restoreTexts.mergeNote}
          onChoose={() => onChoose({ way: 'merge', preference: 'here' })}
        />
        <Choice
          name="way"
          isChosen={!isMerge}
          label={restoreTexts.replace}
          note={restoreTexts.replaceNote}
          onChoose={() => onChoose({ way: 'replace' })}
        />
      </fieldset>
      {isMerge && differ && (
        <fieldset class={styles.ways}>
          <legend>{restoreTexts.whereDifferent}</legend>
          {(['here', 'backup'] as const).map((preference) => (
            <Choice
              key={preference}
              name="preference"
              isChosen={way.preference === preference}
              label={restoreTexts.preferences[preference]}
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

/** How many records of each table would be added, changed, removed and left alone, where anything changes. */
function ChangesTable({ changes }: { changes: ChangesByTable }) {
  const rows = LISTED_TABLES.filter((table) => {
    const { added, changed, removed } = changes[table];
    return added + changed + removed > 0;
  });
  if (rows.length === 0) return <p class={styles.what}>{restoreTexts.nothingChanges}</p>;
  const kinds = (['added', 'changed', 'removed', 'untouched'] as const).filter(
    (kind) => kind !== 'removed' || rows.some((table) => changes[table].removed > 0),
  );
  return (
    <table class={styles.changes}>
      <caption class="spoken">{restoreTexts.changes}</caption>
      <thead>
        <tr>
          <td />
          {kinds.map((kind) => (
            <th key={kind} scope="col">
              {restoreTexts.kinds[kind]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((table) => (
          <tr key={table}>
            <th scope="row">{restoreTexts.tables[table]}</th>
            {kinds.map((kind) => (
              <td key={kind} data-none={changes[table][kind] === 0 || undefined}>
                {changes[table][kind].toLocaleString(uiLocale)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
