import type { Ref } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { AskedColumns, ColumnChoice as ColumnChosen } from '../../../core/files/tableShape.ts';
import { isEnoughForPeople, type PersonField } from '../../../core/people/import/peopleTable.ts';
import type { Wish } from '../../../core/people/import/plan.ts';
import type { Candidate, Preview } from '../../../core/people/import/preview.ts';
import type { Progress } from '../../../core/people/import/readContacts.ts';
import { words } from '../../../locales/libraryWords.ts';
import {
  importPeople,
  type LastImport as Last,
  lastImport,
  readPeopleFile,
  undoImport,
} from '../../../store/people/imports.ts';
import { ChooseFile } from '../../files/ChooseFile.tsx';
import { whyNoBackup, whyNoContacts } from '../../files/fileFaults.ts';
import { useReading } from '../../files/useReading.ts';
import { Work, work } from '../../files/Work.tsx';
import { ColumnChoice } from '../../page/ColumnChoice.tsx';
import { attempt, say } from '../../page/notices.ts';
import styles from './ImportContacts.module.css';
import { ImportPreview } from './ImportPreview.tsx';

const texts = words.contactImport;

/** People from a file: chosen, looked at, taken over, and taken back as a whole. */
export function ImportContacts() {
  const [offered, setOffered] = useState<{ preview: Preview; fileName: string } | null>(null);
  const [problem, setProblem] = useState('');
  const [table, setTable] = useState<{ file: File; columns: AskedColumns<PersonField> } | null>(
    null,
  );
  const button = useRef<HTMLButtonElement>(null);
  const isTaking = useRef(false);
  const atWork = useMemo(work, []);
  const reading = useReading(readPeopleFile, atWork.tell);
  const close = () => {
    setOffered(null);
    setTable(null);
    // Where the preview was, there is the button again, a moment later.
    requestAnimationFrame(() => button.current?.focus());
  };

  const open = async (file: File, chosen?: ColumnChosen<PersonField>) => {
    setProblem('');
    setOffered(null);
    setTable(null);
    const fileName = file.name;
    try {
      const read = await atWork.during(texts.reading(fileName), () => reading.start(file, chosen));
      if (read === null) return;
      if (read.columns) setTable({ file, columns: read.columns });
      if ('preview' in read) setOffered({ preview: read.preview, fileName });
      else setProblem(texts.inFile(fileName, whyNoContacts(read.fault)));
    } catch (error) {
      console.error(error);
      setProblem(texts.inFile(fileName, whyNoContacts(null)));
    }
  };
  const undo = async (id: string): Promise<string> => {
    const undone = await atWork.during(texts.undoing, () => undoImport(id));
    return undone ? texts.undone(undone.removed, undone.putBack, undone.left) : texts.alreadyUndone;
  };
  const take = async (
    { preview }: { preview: Preview },
    chosen: readonly Candidate[],
    wish: Wish,
    tell: (progress: Progress) => void,
  ) => {
    setProblem('');
    isTaking.current = true;
    try {
      const { id, added, completed } = await importPeople(chosen, preview.seen, wish, tell);
      close();
      say(texts.taken(added, completed), () => undo(id));
    } catch (error) {
      setProblem(whyNoBackup(error));
    } finally {
      isTaking.current = false;
    }
  };
  const last = lastImport.value;

  return (
    <section
      class={styles.section}
      aria-labelledby="import-title"
      onDragOver={(event) => {
        if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => {
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        event.preventDefault();
        // What is being written is not to be replaced by another preview.
        if (!isTaking.current) void open(file);
      }}
    >
      <h2 id="import-title" class="spoken">
        {texts.title}
      </h2>
      {!offered && <ChooseContacts button={button} onFile={(file) => void open(file)} />}
      <Work {...atWork} />
      {reading.isGoingOn && atWork.words.value !== '' && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            reading.stop();
            button.current?.focus();
          }}
        >
          {texts.cancel}
        </button>
      )}
      <div role="alert">{problem && <p class={styles.problem}>{problem}</p>}</div>
      {table && (
        <ColumnChoice
          key={JSON.stringify(table.columns)}
          asked={table.columns}
          fields={words.columns.people}
          isEnough={isEnoughForPeople}
          isOpen={!offered}
          onChoose={(choice) => void open(table.file, choice)}
        />
      )}
      {offered && (
        <ImportPreview
          key={offered.fileName}
          preview={offered.preview}
          fileName={offered.fileName}
          onTake={(...what) => take(offered, ...what)}
          onClose={close}
        />
      )}
      {!offered && last && (
        <LastImport
          last={last}
          onUndo={() =>
            void attempt(async () => {
              say(await undo(last.id));
              button.current?.focus();
            })
          }
        />
      )}
    </section>
  );
}

/** Where a file of contacts is chosen, and how one gets it. */
export function ChooseContacts({
  onFile,
  button,
}: {
  onFile: (file: File) => void;
  button: Ref<HTMLButtonElement>;
}) {
  return (
    <>
      <p class={styles.intro}>{texts.intro}</p>
      <div class={styles.acts}>
        <ChooseFile
          label={texts.choose}
          accept=".csv,.vcf,.tsv,.txt,text/csv,text/vcard,text/x-vcard"
          onFile={onFile}
          button={button}
        />
        <span class={styles.note}>{texts.drop}</span>
      </div>
      <details class={styles.details}>
        <summary>{texts.helpTitle}</summary>
        <dl>
          {texts.help.map(({ from, how }) => (
            <div key={from}>
              <dt>{from}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

/** What came last from a file, for as long as it can be taken back. */
export function LastImport({ last, onUndo }: { last: Last; onUndo: () => void }) {
  return (
    <p class={styles.last}>
      {texts.last(last.people, new Date(last.at))} ·{' '}
      <button type="button" class="quiet" onClick={onUndo}>
        {texts.undo}
      </button>
    </p>
  );
}
