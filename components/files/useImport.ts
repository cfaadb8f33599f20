import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FileAnswer, OnProgress, ReadOptions } from '../../core/files/reading.ts';
import type { AskedColumns, ColumnChoice } from '../../core/files/tableShape.ts';
import type { Undo } from '../../store/undo.ts';
import { say } from '../page/notices.ts';
import { whyNoBackup } from './fileFaults.ts';
import { type WorkModel, workModel } from './Work.tsx';

/** What differs between the imports of each kind. */
export interface ImportSteps<Source, Preview, Fault, Field extends string> {
  /** Parses `source` into a preview. Writes nothing. */
  read(source: Source, options: ReadOptions<Field>): Promise<FileAnswer<Preview, Fault, Field>>;
  /** The name of the source for messages; empty if it needs none. */
  nameOf(source: Source): string;
  /** The sentence for a fault; null stands for an unexpected error. */
  why(fault: Fault | null): string;
  texts: {
    reading(name: string): string;
    inFile(name: string, sentence: string): string;
    taking?: string;
    undoing?: string;
  };
}

/** A source that was read, with its preview. */
export interface Offer<Source, Preview> {
  source: Source;
  name: string;
  preview: Preview;
  /** Whether the preview was updated because the data has changed since it was shown. */
  isAnew: boolean;
}

/** The result of importing: the sentence and undo for the notice; or a new preview, if it is out of date. */
export type ImportResult<Preview> = { said: string; undo: Undo<unknown> } | { anew: Preview };

/** The state of an import, and its next steps. */
export interface Import<Source, Preview, Field extends string = never> {
  offer: Offer<Source, Preview> | null;
  /** The columns of the table that was read last, if they can be chosen. */
  table: { source: Source; columns: AskedColumns<Field> } | null;
  /** The last error, in sentences; empty if there was none. */
  problem: string;
  isReading: boolean;
  isTaking: boolean;
  /** The progress of reading and of undoing. */
  work: WorkModel;
  /** The progress of importing. */
  takingWork: WorkModel;
  /** The button that chooses a source, to which the focus returns. */
  button: RefObject<HTMLButtonElement | null>;
  /** Does nothing while another one is taken over. */
  open(source: Source, columns?: ColumnChoice<Field>): Promise<void>;
  stop(): void;
  /** Imports what was chosen, in one act. */
  take(
    act: (onProgress: OnProgress) => Promise<ImportResult<Preview>>,
  ): Promise<'taken' | 'refused' | 'anew'>;
  close(): void;
}

/**
 * The steps of every import: a worker reads a source, one at a time; a preview is shown; the user chooses; one
 * act imports, and can be undone.
 */
export function useImport<Source, Preview, Fault, Field extends string = never>(
  steps: ImportSteps<Source, Preview, Fault, Field>,
): Import<Source, Preview, Field> {
  const { read, nameOf, why, texts } = steps;
  const [offer, setOffer] = useState<Offer<Source, Preview> | null>(null);
  const [table, setTable] = useState<Import<Source, Preview, Field>['table']>(null);
  const [problem, setProblem] = useState('');
  const [isReading, setReading] = useState(false);
  const [isTaking, setTaking] = useState(false);
  /** As `isTaking`, at once: a listener may have been made before the last render. */
  const taking = useRef(false);
  const [work, takingWork] = useMemo(() => [workModel(), workModel()] as const, []);
  const button = useRef<HTMLButtonElement>(null);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const open = async (source: Source, columns?: ColumnChoice<Field>) => {
    if (taking.current) return;
    current.current?.abort();
    const reading = new AbortController();
    const { signal } = reading;
    current.current = reading;
    setProblem('');
    setOffer(null);
    setTable(null);
    setReading(true);
    const name = nameOf(source);
    try {
      const options = { onProgress: work.onProgress, signal, columns };
      const answer = await work.during(texts.reading(name), () => read(source, options));
      if (signal.aborted) return;
      if (answer.columns) setTable({ source, columns: answer.columns });
      if ('preview' in answer) setOffer({ source, name, preview: answer.preview, isAnew: false });
      else setProblem(texts.inFile(name, why(answer.fault)));
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      setProblem(texts.inFile(name, why(null)));
    } finally {
      if (current.current === reading) setReading(false);
    }
  };
  const close = () => {
    setOffer(null);
    setTable(null);
    // In the next frame the button is rendered again, in place of the preview.
    requestAnimationFrame(() => button.current?.focus());
  };

  return {
    ...{ offer, table, problem, isReading, isTaking, work, takingWork, button, open, close },
    stop() {
      current.current?.abort();
      button.current?.focus();
    },
    async take(act) {
      setProblem('');
      taking.current = true;
      setTaking(true);
      try {
        const result = await takingWork.during(texts.taking ?? '', () =>
          act(takingWork.onProgress),
        );
        if ('anew' in result) {
          setOffer(offer && { ...offer, preview: result.anew, isAnew: true });
          return 'anew';
        }
        close();
        say(result.said, () => work.during(texts.undoing ?? '', result.undo));
        return 'taken';
      } catch (error) {
        setProblem(whyNoBackup(error));
        return 'refused';
      } finally {
        taking.current = false;
        setTaking(false);
      }
    },
  };
}
