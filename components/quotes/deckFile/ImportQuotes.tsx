import type { Ref } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { AskedColumns, ColumnChoice as ColumnChosen } from '../../../core/files/tableShape.ts';
import type { FoundQuote } from '../../../core/quotes/deckFile/found.ts';
import type { DeckPreview } from '../../../core/quotes/deckFile/preview.ts';
import type { QuoteField } from '../../../core/quotes/deckFile/readTable.ts';
import { words } from '../../../locales/libraryWords.ts';
import { type Into, importQuotes, readDeckFile } from '../../../store/quotes/deckFiles.ts';
import { decks } from '../../../store/quotes/decks.ts';
import { ChooseFile } from '../../files/ChooseFile.tsx';
import { whyNoDeck } from '../../files/fileFaults.ts';
import { useReading } from '../../files/useReading.ts';
import { Work, work } from '../../files/Work.tsx';
import { ColumnChoice } from '../../page/ColumnChoice.tsx';
import { say } from '../../page/notices.ts';
import { refusalText } from '../../page/refusalText.ts';
import { DeckFilePreview } from './DeckFilePreview.tsx';
import styles from './ImportQuotes.module.css';

const texts = words.deckImport;

type Tell = (progress: { done: number; total: number }) => void;

/** Quotes from a file: chosen, looked at, taken over, and taken back as a whole. */
export function ImportQuotes() {
  const [offered, setOffered] = useState<{ preview: DeckPreview; fileName: string } | null>(null);
  const [problem, setProblem] = useState('');
  const [table, setTable] = useState<{ file: File; columns: AskedColumns<QuoteField> } | null>(
    null,
  );
  const button = useRef<HTMLButtonElement>(null);
  const isTaking = useRef(false);
  const atWork = useMemo(work, []);
  const reading = useReading(readDeckFile, atWork.tell);
  const close = () => {
    setOffered(null);
    setTable(null);
    // Where the preview was, there is the button again, a moment later.
    requestAnimationFrame(() => button.current?.focus());
  };

  const open = async (file: File, chosen?: ColumnChosen<QuoteField>) => {
    setProblem('');
    setOffered(null);
    setTable(null);
    const fileName = file.name;
    try {
      const read = await atWork.during(texts.reading(fileName), () => reading.start(file, chosen));
      if (read === null) return;
      if (read.columns) setTable({ file, columns: read.columns });
      if ('preview' in read) setOffered({ preview: read.preview, fileName });
      else setProblem(texts.inFile(fileName, whyNoDeck(read.fault)));
    } catch (error) {
      console.error(error);
      setProblem(texts.inFile(fileName, whyNoDeck(null)));
    }
  };
  const take = async (chosen: readonly FoundQuote[], into: Into, tell: Tell) => {
    setProblem('');
    isTaking.current = true;
    try {
      const { added, undo } = await importQuotes(chosen, into, tell);
      close();
      say(texts.taken(added), async () => {
        const { removed, left } = await atWork.during(texts.undoing, undo);
        return texts.undone(removed, left);
      });
    } catch (error) {
      setProblem(refusalText(error));
    } finally {
      isTaking.current = false;
    }
  };

  return (
    <section
      class={styles.section}
      aria-labelledby="deck-import-title"
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
      <h2 id="deck-import-title" class="spoken">
        {texts.title}
      </h2>
      {!offered && <ChooseDeckFile button={button} onFile={(file) => void open(file)} />}
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
          fields={words.columns.quotes}
          isEnough={(some) => some.includes('text')}
          isOpen={!offered}
          onChoose={(choice) => void open(table.file, choice)}
        />
      )}
      {offered && decks.value && (
        <DeckFilePreview
          key={offered.fileName}
          {...offered}
          decks={decks.value}
          onTake={take}
          onClose={close}
        />
      )}
    </section>
  );
}

/** Where a file of quotes is chosen, and which kinds of files there are. */
export function ChooseDeckFile({
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
          accept=".json,.csv,.tsv,.md,.markdown,.txt,application/json,text/csv,text/markdown,text/plain"
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
