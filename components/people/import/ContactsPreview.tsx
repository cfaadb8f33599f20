import { useMemo, useState } from 'preact/hooks';
import type { PersonField } from '../../../core/people/import/peopleTable.ts';
import type { Preview } from '../../../core/people/import/preview.ts';
import { words } from '../../../locales/libraryWords.ts';
import { importPeople, type Undone } from '../../../store/people/imports.ts';
import type { Undo } from '../../../store/undo.ts';
import { ImportPreview, LeftOut, SkippedRows } from '../../files/ImportFile.tsx';
import type { Import, Offer } from '../../files/useImport.ts';
import { type RhythmChoice, useRhythmChoice } from '../RhythmChoice.tsx';
import { CandidateList, type PreviewModel, previewModel } from './CandidateList.tsx';
import styles from './ImportContacts.module.css';

const texts = words.contactImport;

interface Props {
  offer: Offer<File, Preview>;
  flow: Import<File, Preview, PersonField>;
}

/** The preview of a file of contacts: the user chooses whom to import, and how. */
export function ContactsPreview({ offer: { preview, name }, flow }: Props) {
  const model = useMemo(() => previewModel(preview), [preview]);
  const chosen = model.chosen.value;
  const isAny = model.isAny.value;
  const [refusal, refuse] = useState('');
  const rhythm = useRhythmChoice({
    rhythm: model.rhythm.value,
    onChoose: (rhythm) => {
      model.rhythm.value = rhythm ?? 'none';
      refuse('');
    },
    onRefuse: refuse,
  });
  const take = async () => {
    // Of nobody new.
    const isAsked = chosen.some(({ known }) => known === null);
    if (isAsked && !rhythm.isSaid()) return;
    return flow.take(async (onProgress) => {
      const input = {
        fileName: name,
        rhythm: model.rhythm.value === 'none' ? null : model.rhythm.value,
        withCircles: model.withCircles.value,
      };
      const { added, completed, undo } = await importPeople(
        chosen,
        preview.seen,
        input,
        onProgress,
      );
      return { said: texts.taken(added, completed), undo: () => undone(undo) };
    });
  };
  return (
    <ImportPreview
      flow={flow}
      title={texts.found(preview.candidates.length, name)}
      summary={
        <>
          <Summary model={model} />
          <NotTaken preview={preview} />
        </>
      }
      options={isAny && <TakeOverOptions model={model} rhythm={rhythm} refusal={refusal} />}
      take={
        isAny || preview.labels.length > 0
          ? { label: texts.take(chosen.length), isPossible: chosen.length > 0, act: take }
          : null
      }
      close={isAny ? texts.cancel : texts.close}
    >
      {preview.candidates.length > 0 && <CandidateList model={model} />}
    </ImportPreview>
  );
}

/** Undoes an import. @returns the sentence that says what was removed and what was left */
export async function undone(undo: Undo<Undone | null>): Promise<string> {
  const result = await undo();
  return result ? texts.undone(result.removed, result.putBack, result.left) : texts.alreadyUndone;
}

function Summary({ model }: { model: PreviewModel }) {
  const { candidates, twins } = model.preview;
  const { all, nothingNew } = model.known.value;
  const known =
    nothingNew === candidates.length
      ? texts.allKnown
      : candidates.length === 1
        ? texts.oneKnown
        : texts.someKnown(all, nothingNew);
  return (
    <>
      {all > 0 && <p>{known}</p>}
      {twins > 0 && <p>{texts.twins(twins)}</p>}
      {model.namesakes > 0 && <p>{texts.namesakes(model.namesakes)}</p>}
    </>
  );
}

/** What is not imported: rows, with the reason, and addresses that cannot be parsed. */
function NotTaken({ preview: { kind, skipped, unread } }: { preview: Preview }) {
  return (
    <>
      <SkippedRows
        summary={texts.skipped(skipped.length, kind)}
        skipped={skipped}
        why={texts.why}
        rows={(rows, more) => texts.rows(rows, more, kind)}
      />
      <LeftOut
        summary={texts.unread(unread.length)}
        rows={unread}
        say={({ row, name, text }) => (
          <>
            {texts.unreadOf(name, row, kind)}: <bdi>{shortened(text)}</bdi>
          </>
        )}
        andMore={texts.andMore}
      />
    </>
  );
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** How many labels are named. */
const NAMED = 4;

interface OptionsProps {
  model: PreviewModel;
  rhythm: RhythmChoice;
  /** Why the rhythm is none. */
  refusal: string;
}

/** The options of the import: the rhythm, and whether labels become circles. */
function TakeOverOptions({ model, rhythm, refusal }: OptionsProps) {
  const { labels, candidates } = model.preview;
  const isAnyNew = candidates.some(({ known }) => known === null);
  return (
    <>
      {isAnyNew && (
        <div class={styles.option}>
          <label class={styles.field}>
            {texts.rhythm}
            <select {...rhythm.select} aria-describedby="import-rhythm-why" />
          </label>
          {rhythm.length}
          <p role="status" class={styles.why}>
            {refusal}
          </p>
          <p id="import-rhythm-why" class={styles.why}>
            {texts.rhythmWhy}
          </p>
        </div>
      )}
      {labels.length > 0 && (
        <div class={styles.option}>
          <label class={styles.tick}>
            <input
              type="checkbox"
              aria-describedby="import-labels"
              checked={model.withCircles}
              onChange={(event) => {
                model.withCircles.value = event.currentTarget.checked;
              }}
            />
            {texts.labels}
          </label>
          <p id="import-labels" class={styles.why}>
            {texts.labelsAre(labels.slice(0, NAMED), Math.max(0, labels.length - NAMED))}
          </p>
        </div>
      )}
    </>
  );
}
