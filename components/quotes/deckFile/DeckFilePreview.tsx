import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { DECK_TITLE_LIMIT } from '../../../core/quotes/deck.ts';
import type { FoundQuote } from '../../../core/quotes/deckFile/found.ts';
import type { DeckPreview } from '../../../core/quotes/deckFile/preview.ts';
import { words } from '../../../locales/libraryWords.ts';
import type { Into } from '../../../store/quotes/deckFiles.ts';
import { Work, work } from '../../files/Work.tsx';
import { FoundList, foundModel } from './FoundList.tsx';
import styles from './ImportQuotes.module.css';
import { type IntoModel, intoModel, NEW, type SomeDeck } from './intoModel.ts';

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

/** Which deck the quotes go into: a new one, and what it is called, or one of the user's. */
export function IntoDeck({ model }: { model: IntoModel }) {
  const [deckId, titleId, problemId] = [useId(), useId(), useId()];
  const isNew = model.deckId.value === NEW;
  const problem = model.problem.value;
  return (
    <div class={styles.into}>
      <p class={styles.field}>
        <label for={deckId}>{texts.into}</label>
        <select
          id={deckId}
          value={model.deckId}
          onChange={(event) => {
            model.deckId.value = event.currentTarget.value;
          }}
        >
          <option value={NEW}>{texts.newDeck}</option>
          {model.own.map(({ id, title }) => (
            <option key={id} value={id}>
              {title ?? texts.mine}
            </option>
          ))}
        </select>
      </p>
      {isNew && (
        <p class={styles.field}>
          <label for={titleId}>{texts.deckTitle}</label>
          <input
            id={titleId}
            value={model.title}
            maxLength={2 * DECK_TITLE_LIMIT}
            aria-invalid={problem !== null}
            aria-describedby={problemId}
            onInput={(event) => {
              model.title.value = event.currentTarget.value;
            }}
          />
        </p>
      )}
      <p id={problemId} role="status" class={styles.note}>
        {isNew && problem && texts.titleProblems[problem]}
      </p>
    </div>
  );
}

/** So many quotes, or rows, are told of one by one. */
const TOLD = 50;

/** What of a file does not come: quotes that are there already, and rows, with the reason. */
export function DeckLeftOut({ preview: { kind, twins, skipped } }: { preview: DeckPreview }) {
  const rowsByWhy = Map.groupBy(skipped, texts.why);
  const twinsOf = (of: 'known' | 'file') => twins.filter((twin) => twin.of === of);
  return (
    <>
      {(['known', 'file'] as const).map((of) => (
        <Twins key={of} label={texts.twins[of]} texts={twinsOf(of).map(({ found }) => found)} />
      ))}
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
    </>
  );
}

function Twins({
  label,
  texts: found,
}: {
  label: (n: number) => string;
  texts: DeckPreview['fresh'];
}) {
  if (found.length === 0) return null;
  return (
    <details class={styles.details}>
      <summary>{label(found.length)}</summary>
      <ul>
        {found.slice(0, TOLD).map(({ row, draft }) => (
          <li key={row} dir="auto">
            {shortened(draft.original.text)}
          </li>
        ))}
        {found.length > TOLD && <li>{texts.andMore(found.length - TOLD)}</li>}
      </ul>
    </details>
  );
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > 90 ? `${letters.slice(0, 90).join('')}…` : text;
}
