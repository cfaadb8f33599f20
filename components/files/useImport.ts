import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FileAnswer, OnProgress, ReadOptions } from '../../core/files/reading.ts';
import type { AskedColumns, ColumnChoice } from '../../core/files/tableShape.ts';
import type { Undo } from '../../store/undo.ts';
import { say } from '../page/notices.ts';
import { whyNoBackup } from './fileFaults.ts';
import { type WorkModel, workModel } from './Work.tsx';

/** What is particular to the import of one kind of thing. */
export interface ImportSteps<Source, Preview, Fault, Field extends string> {
  /** What `source` would bring; nothing is written. */
  read(source: Source, options: ReadOptions<Field>): Promise<FileAnswer<Preview, Fault, Field>>;
  /** What the source is called in sentences; empty where it needs no name. */
  nameOf(source: Source): string;
  /** Why nothing came of it; null where the reading itself went wrong. */
  why(fault: Fault | null): string;
  texts: {
    reading(name: string): string;
    inFile(name: string, sentence: string): string;
    taking?: string;
    undoing?: string;
  };
}

/** What was read, to be looked at and chosen from. */
export interface Offer<Source, Preview> {
  source: Source;
  name: string;
  preview: Preview;
  /** Whether it is a second look: what is here has changed since the first. */
  isAnew: boolean;
}

/** What became of the act: done, and what is said of it; or something else would be done by now, which is shown first. */
export type ImportResult<Preview> = { said: string; undo: Undo<unknown> } | { anew: Preview };

/** Where an import stands, and what leads on from there. */
export interface Import<Source, Preview, Field extends string = never> {
  offer: Offer<Source, Preview> | null;
  /** The columns of the table that was read last, where they can be chosen. */
  table: { source: Source; columns: AskedColumns<Field> } | null;
  /** What went wrong last, in sentences; empty where nothing did. */
  problem: string;
  isReading: boolean;
  isTaking: boolean;
  /** Reading, and taking back. */
  work: WorkModel;
  /** The one act. */
  takingWork: WorkModel;
  /** Where the next source is chosen: the focus returns there. */
  button: RefObject<HTMLButtonElement | null>;
  open(source: Source, columns?: ColumnChoice<Field>): Promise<void>;
  stop(): void;
  /** Takes over what was chosen, in one act. */
  take(
    act: (onProgress: OnProgress) => Promise<ImportResult<Preview>>,
  ): Promise<'taken' | 'refused' | 'anew'>;
  close(): void;
}

/**
 * The steps of every import: a source is read beside the page, one at a time; what it would bring is
 * shown; the user chooses; one act takes it over, and can be undone.
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
  const [work, takingWork] = useMemo(() => [workModel(), workModel()] as const, []);
  const button = useRef<HTMLButtonElement>(null);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const open = async (source: Source, columns?: ColumnChoice<Field>) => {
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
    // Where the preview was, there is the button again, a moment later.
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
        setTaking(false);
      }
    },
  };
}
