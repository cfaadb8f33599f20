import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Wish } from '../../../core/people/import/plan.ts';
import type { Candidate, Preview } from '../../../core/people/import/preview.ts';
import type { Progress } from '../../../core/people/import/readContacts.ts';
import { words } from '../../../locales/libraryWords.ts';
import { CandidateList } from './CandidateList.tsx';
import styles from './ImportContacts.module.css';
import { LeftOut } from './LeftOut.tsx';
import { type PreviewModel, previewModel } from './previewModel.ts';
import { TakeOverOptions } from './TakeOverOptions.tsx';
import { Work, work } from './Work.tsx';

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
