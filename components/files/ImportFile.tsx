import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { ChooseFile } from './ChooseFile.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import styles from './ImportFile.module.css';
import type { Import } from './useImport.ts';
import { Work } from './Work.tsx';

interface Props<Preview, Field extends string> {
  flow: Import<File, Preview, Field>;
  /** The `accept` attribute: extensions and media types, separated by commas. */
  accept: string;
  texts: {
    title: string;
    intro: string;
    choose: string;
    /** The hint that a file can be dropped here; it can also without the hint. */
    drop?: string;
    helpTitle: string;
    help: readonly { from: string; how: string }[];
    cancel: string;
  };
  /** For tables: the props of `ColumnChoice`. */
  columns?: {
    fields: Readonly<Record<Field, string>>;
    isEnough: (fields: readonly (Field | null)[]) => boolean;
  };
  /** The preview, and whatever else belongs to the import. */
  children: ComponentChildren;
}

/** Lets the user choose or drop a file, and shows the progress until its preview is there. */
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
        // No new preview while an import is being written.
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
          isOpen={!offer || table.columns.isUnsure}
          onChoose={(choice) => void open(table.source, choice)}
        />
      )}
      {children}
    </section>
  );
}

interface StateProps {
  flow: Pick<Import<never, unknown>, 'work' | 'isReading' | 'problem' | 'stop'>;
  /** The label of the button that cancels the reading. */
  cancel: string;
}

/** Progress and errors. Rendered also while empty, because live regions must exist before they change. */
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
  /** The heading. */
  title: string;
  /** What the file contains, and what is not imported. */
  summary: ComponentChildren;
  /** The options of the import. */
  options?: ComponentChildren;
  /** The button that imports; null if there is nothing to import. */
  take: { label: string; isPossible: boolean; act: () => Promise<unknown> } | null;
  /** The label of the button that closes the preview. */
  close: string;
  /** The list to choose from, which may be long. */
  children?: ComponentChildren;
}

/** The frame of every preview of an import. */
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
      {/* Disabled while the import is being written. */}
      <fieldset disabled={flow.isTaking} class={styles.choosing}>
        {options}
        <div class={styles.acts}>
          {take && (
            <button
              type="button"
              class="primary"
              disabled={!take.isPossible}
              onClick={() => {
                // The button is about to be disabled, and would lose the focus.
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
  /** Renders a row. */
  say: (row: Row) => ComponentChildren;
  andMore: (n: number) => string;
}

/** How many rows are listed one by one. */
const LISTED = 50;

/** The rows of a file that are not imported; nothing if all are. */
export function LeftOut<Row>({ summary, rows, say, andMore }: LeftOutProps<Row>) {
  if (rows.length === 0) return null;
  return (
    <details class={styles.details}>
      <summary>{summary}</summary>
      <ul>
        {rows.slice(0, LISTED).map((row, i) => (
          // The index is a stable key: the list never changes.
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
  /** The text for row numbers, with how many more there are. */
  rows: (rows: readonly number[], more: number) => string;
}

/** The rows that were skipped, grouped by reason; nothing if there are none. */
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
