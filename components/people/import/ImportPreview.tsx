import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Wish } from '../../../core/people/import/plan.ts';
import type { Candidate, Preview } from '../../../core/people/import/preview.ts';
import type { Progress } from '../../../core/people/import/readContacts.ts';
import { RHYTHMS, type Rhythm } from '../../../core/people/person.ts';
import { words } from '../../../locales/libraryWords.ts';
import { Work, work } from '../../files/Work.tsx';
import { CandidateList, type PreviewModel, previewModel } from './CandidateList.tsx';
import styles from './ImportContacts.module.css';

const texts = words.contactImport;

interface Props {
  preview: Preview;
  fileName: string;
  /** @param tell is told how far it is */
  onTake: (
    chosen: readonly Candidate[],
    wish: Wish,
    tell: (progress: Progress) => void,
  ) => Promise<void>;
  onClose: () => void;
}

/** Who is in a file, before anything is written: the user chooses whom to take over, and how. */
export function ImportPreview({ preview, fileName, onTake, onClose }: Props) {
  const model = useMemo(() => previewModel(preview), [preview]);
  const atWork = useMemo(work, []);
  const [isTaking, setTaking] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);

  const take = async () => {
    // The button cannot be pressed meanwhile, and so would lose the focus.
    title.current?.focus();
    setTaking(true);
    const wish = {
      fileName,
      rhythm: model.rhythm.value,
      withCircles: model.withCircles.value,
    };
    await atWork.during(texts.taking, () => onTake(model.chosen.value, wish, atWork.tell));
    setTaking(false);
  };
  const count = preview.candidates.length;
  const chosen = model.chosen.value.length;

  return (
    <div class={styles.preview}>
      <h3 tabIndex={-1} ref={title} class={styles.found}>
        {texts.found(count, fileName)}
      </h3>
      <Summary model={model} />
      <LeftOut preview={preview} />
      {/* While it is written, nothing of it can be changed. */}
      <fieldset disabled={isTaking} class={styles.choosing}>
        {model.isAny.value && <TakeOverOptions model={model} />}
        <div class={styles.acts}>
          {(model.isAny.value || preview.labels.length > 0) && (
            <button type="button" class="edged" disabled={chosen === 0} onClick={() => void take()}>
              {texts.take(chosen)}
            </button>
          )}
          <button type="button" class="quiet" onClick={onClose}>
            {model.isAny.value ? texts.cancel : texts.close}
          </button>
        </div>
        <Work {...atWork} />
        {count > 0 && <CandidateList model={model} />}
      </fieldset>
    </div>
  );
}

function Summary({ model }: { model: PreviewModel }) {
  const { candidates, twins } = model.preview;
  const { all, nothingNew } = model.known.value;
  const isAllKnown = all > 0 && nothingNew === candidates.length;
  return (
    <>
      {all > 0 && <p>{isAllKnown ? texts.allKnown : texts.someKnown(all, nothingNew)}</p>}
      {twins > 0 && <p>{texts.twins(twins)}</p>}
    </>
  );
}

/** So many rows, or addresses, are told of one by one. */
const TOLD = 50;

/** What of a file is not taken over: rows, with the reason, and addresses that cannot be read. */
export function LeftOut({ preview: { kind, skipped, unread } }: { preview: Preview }) {
  const rowsByWhy = Map.groupBy(skipped, texts.why);
  return (
    <>
      {skipped.length > 0 && (
        <details class={styles.details}>
          <summary>{texts.skipped(skipped.length, kind)}</summary>
          <ul>
            {[...rowsByWhy].map(([why, rows]) => (
              <li key={why}>
                {why}:{' '}
                {texts.rows(
                  rows.slice(0, TOLD).map(({ row }) => row),
                  Math.max(0, rows.length - TOLD),
                  kind,
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {unread.length > 0 && (
        <details class={styles.details}>
          <summary>{texts.unread(unread.length)}</summary>
          <ul>
            {unread.slice(0, TOLD).map(({ row, name, text }, i) => (
              // A list that never changes.
              <li key={i}>
                {texts.unreadOf(name, row, kind)}: <bdi>{shortened(text)}</bdi>
              </li>
            ))}
            {unread.length > TOLD && <li>{texts.andMore(unread.length - TOLD)}</li>}
          </ul>
        </details>
      )}
    </>
  );
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** So many labels are named. */
const NAMED = 4;

/** How people are taken over: with which rhythm, and whether with circles. */
export function TakeOverOptions({ model }: { model: PreviewModel }) {
  const { labels, candidates } = model.preview;
  const isAnyNew = candidates.some(({ known }) => known === null);
  return (
    <>
      {isAnyNew && (
        <div class={styles.option}>
          <label class={styles.field}>
            {texts.rhythm}
            <select
              value={model.rhythm.value ?? 'none'}
              aria-describedby="import-rhythm-why"
              onChange={({ currentTarget: { value } }) => {
                model.rhythm.value = value === 'none' ? null : (value as Rhythm);
              }}
            >
              {RHYTHMS.toReversed().map((rhythm) => (
                <option key={rhythm} value={rhythm}>
                  {words.rhythms[rhythm]}
                </option>
              ))}
            </select>
          </label>
          <p id="import-rhythm-why" class={styles.note}>
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
          <p id="import-labels" class={styles.note}>
            {texts.labelsAre(labels.slice(0, NAMED), Math.max(0, labels.length - NAMED))}
          </p>
        </div>
      )}
    </>
  );
}
