import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FoundQuote } from '../../../core/quotes/deckFile/found.ts';
import type { DeckPreview } from '../../../core/quotes/deckFile/preview.ts';
import { words } from '../../../locales/libraryWords.ts';
import type { Into } from '../../../store/quotes/import/importQuotes.ts';
import { Work, work } from '../../people/import/Work.tsx';
import { DeckLeftOut } from './DeckLeftOut.tsx';
import { FoundList } from './FoundList.tsx';
import { foundModel } from './foundModel.ts';
import styles from './ImportQuotes.module.css';
import { IntoDeck } from './IntoDeck.tsx';
import { intoModel, type SomeDeck } from './intoModel.ts';

const texts = words.deckImport;

interface Props {
  preview: DeckPreview;
  fileName: string;
  decks: readonly SomeDeck[];
  /** @param tell is told how far it is */
  onTake: (
    chosen: readonly FoundQuote[],
    into: Into,
    tell: (progress: { done: number; total: number }) => void,
  ) => Promise<void>;
  onClose: () => void;
}

/** What is in a file, before anything is written: the user chooses which quotes, and where to. */
export function DeckFilePreview({ preview, fileName, decks, onTake, onClose }: Props) {
  const model = useMemo(() => foundModel(preview.fresh), [preview]);
  const into = useMemo(() => intoModel(decks, preview.title ?? withoutEnding(fileName)), [preview]);
  const atWork = useMemo(work, []);
  const [isTaking, setTaking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);

  const isAny = preview.fresh.length > 0;
  const chosen = model.chosen.value;
  const target = into.into.value;
  const take = async () => {
    if (target === null) return;
    // The button cannot be pressed meanwhile, and so would lose the focus.
    heading.current?.focus();
    setTaking(true);
    await atWork.during(texts.taking, () => onTake(chosen, target, atWork.tell));
    setTaking(false);
  };

  return (
    <div class={styles.preview}>
      <h3 tabIndex={-1} ref={heading} class={styles.found}>
        {texts.found(preview.fresh.length + preview.twins.length, fileName)}
      </h3>
      <p class={styles.note}>
        {[texts.kinds[preview.kind], preview.title && texts.titled(preview.title)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>{texts.fresh(preview.fresh.length, preview.twins.length)}</p>
      <DeckLeftOut preview={preview} />
      {/* While it is written, nothing of it can be changed. */}
      <fieldset disabled={isTaking} class={styles.choosing}>
        {isAny && <IntoDeck model={into} />}
        <div class={styles.acts}>
          {isAny && (
            <button
              type="button"
              class="edged"
              disabled={chosen.length === 0 || target === null}
              onClick={() => void take()}
            >
              {texts.take(chosen.length)}
            </button>
          )}
          <button type="button" class="quiet" onClick={onClose}>
            {isAny ? texts.cancel : texts.close}
          </button>
        </div>
        <Work {...atWork} />
        {isAny && <FoundList model={model} />}
      </fieldset>
    </div>
  );
}

/** What a file is called, without `.csv` or its like. */
function withoutEnding(fileName: string): string {
  return fileName.replace(/\.\w{1,8}$/, '');
}
