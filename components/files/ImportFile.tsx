import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { ChooseFile } from './ChooseFile.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import styles from './ImportFile.module.css';
import type { Import } from './useImport.ts';
import { Work } from './Work.tsx';

interface Props<Preview, Field extends string> {
  flow: Import<File, Preview, Field>;
  /** Which files are offered first: endings and media types, with commas between them. */
  accept: string;
  texts: {
    title: string;
    intro: string;
    choose: string;
    /** That a file can be dropped here, too; where nothing says so, it can all the same. */
    drop?: string;
    helpTitle: string;
    help: readonly { from: string; how: string }[];
    cancel: string;
  };
  /** Of a table: what a column can have, and whether what is known of them is enough to read it by. */
  columns?: {
    fields: Readonly<Record<Field, string>>;
    isEnough: (fields: readonly (Field | null)[]) => boolean;
  };
  /** The preview, and what else belongs to the import. */
  children: ComponentChildren;
}

/** Where a file is chosen or dropped, and what becomes of it until its preview is there. */
export function ImportFile<Preview, Field extends string>(props: Props<Preview, Field>) {
  const { flow, accept, texts, columns, children } = props;
  const { offer, table, button, open } = flow;
  const title = useId();
  return (
    <section
      aria-labelledby={title}
      onDragOver={(event) => {
        if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => {
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        event.preventDefault();
        // What is being written is not to be replaced by another preview.
        if (!flow.isTaking) void open(file);
      }}
    >
      <h2 id={title} class="spoken">
        {texts.title}
      </h2>
      {!offer && (
        <>
          <p class={styles.intro}>{texts.intro}</p>
          <div class={styles.acts}>
            <ChooseFile
              label={texts.choose}
              accept={accept}
              onFile={(file) => void open(file)}
              button={button}
            />
            {texts.drop && <span class={styles.note}>{texts.drop}</span>}
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
      )}
      <ImportState flow={flow} cancel={texts.cancel} />
      {table && columns && (
        <ColumnChoice
          key={JSON.stringify(table.columns)}
          asked={table.columns}
          fields={columns.fields}
          isEnough={columns.isEnough}
          isOpen={!offer}
          onChoose={(choice) => void open(table.source, choice)}
        />
      )}
      {children}
    </section>
  );
}

interface StateProps {
  flow: Pick<Import<never, unknown>, 'work' | 'isReading' | 'problem' | 'stop'>;
  /** What the button says that ends the reading. */
  cancel: string;
}

/** What is going on, and what went wrong. Both are there while empty, so that they are read aloud. */
export function ImportState({ flow, cancel }: StateProps) {
  const { work, isReading, problem, stop } = flow;
  return (
    <>
      <Work {...work} />
      {isReading && work.words.value !== '' && (
        <button type="button" class="quiet" onClick={stop}>
          {cancel}
        </button>
      )}
      <div role="alert">{problem && <p class={styles.problem}>{problem}</p>}</div>
    </>
  );
}

interface PreviewProps {
  flow: Pick<Import<never, unknown>, 'isTaking' | 'takingWork' | 'close'>;
  /** What was found where. */
  title: string;
  /** What is known of it, and what is left out. */
  summary: ComponentChildren;
  /** How it is to be taken over. */
  options?: ComponentChildren;
  /** Null where there is nothing to take over. */
  take: { label: string; isPossible: boolean; act: () => Promise<unknown> } | null;
  /** What the button says that leads back. */
  close: string;
  /** What is chosen from, where that may be long. */
  children?: ComponentChildren;
}

/** What is in a file, before anything is written. */
export function ImportPreview(props: PreviewProps) {
  const { flow, title, summary, options, take, close, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <div class={styles.preview}>
      <h3 tabIndex={-1} ref={heading} class={styles.found}>
        {title}
      </h3>
      {summary}
      {/* While it is written, nothing of it can be changed. */}
      <fieldset disabled={flow.isTaking} class={styles.choosing}>
        {options}
        <div class={styles.acts}>
          {take && (
            <button
              type="button"
              class="edged"
              disabled={!take.isPossible}
              onClick={() => {
                // The button cannot be pressed meanwhile, and so would lose the focus.
                heading.current?.focus();
                void take.act();
              }}
            >
              {take.label}
            </button>
          )}
          <button type="button" class="quiet" onClick={flow.close}>
            {close}
          </button>
        </div>
        <Work {...flow.takingWork} />
        {children}
      </fieldset>
    </div>
  );
}

interface LeftOutProps<Row> {
  summary: string;
  rows: readonly Row[];
  /** What is said of one of them. */
  say: (row: Row) => ComponentChildren;
  andMore: (n: number) => string;
}

/** So many are told of one by one. */
const LISTED = 50;

/** What of a file does not come, one by one; nothing where it all does. */
export function LeftOut<Row>({ summary, rows, say, andMore }: LeftOutProps<Row>) {
  if (rows.length === 0) return null;
  return (
    <details class={styles.details}>
      <summary>{summary}</summary>
      <ul>
        {rows.slice(0, LISTED).map((row, i) => (
          // A list that never changes.
          <li key={i} dir="auto">
            {say(row)}
          </li>
        ))}
        {rows.length > LISTED && <li>{andMore(rows.length - LISTED)}</li>}
      </ul>
    </details>
  );
}

interface SkippedProps<Row extends { row: number }> {
  summary: string;
  skipped: readonly Row[];
  why: (row: Row) => string;
  /** Names rows by their numbers, and how many more there are. */
  rows: (rows: readonly number[], more: number) => string;
}

/** The rows of a file that are left out, by the reason; nothing where none is. */
export function SkippedRows<Row extends { row: number }>(props: SkippedProps<Row>) {
  const { summary, skipped, why, rows } = props;
  if (skipped.length === 0) return null;
  return (
    <details class={styles.details}>
      <summary>{summary}</summary>
      <ul>
        {[...Map.groupBy(skipped, why)].map(([reason, some]) => (
          <li key={reason}>
            {reason}:{' '}
            {rows(
              some.slice(0, LISTED).map(({ row }) => row),
              Math.max(0, some.length - LISTED),
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
