import { useId, useMemo } from 'preact/hooks';
import { DECK_TITLE_LIMIT } from '../../../core/quotes/deck.ts';
import type { DeckPreview } from '../../../core/quotes/deckFile/preview.ts';
import type { QuoteField } from '../../../core/quotes/deckFile/readTable.ts';
import { words } from '../../../locales/libraryWords.ts';
import { importQuotes } from '../../../store/quotes/deckFiles.ts';
import { ImportPreview, LeftOut, SkippedRows } from '../../files/ImportFile.tsx';
import type { Import, Offer } from '../../files/useImport.ts';
import styles from './DeckFilePreview.module.css';
import { FoundList, foundModel } from './FoundList.tsx';
import { type IntoModel, intoModel, NEW, type SomeDeck } from './intoModel.ts';

const texts = words.deckImport;

interface Props {
  offer: Offer<File, DeckPreview>;
  flow: Import<File, DeckPreview, QuoteField>;
  decks: readonly SomeDeck[];
}

/** The preview of a file of quotes: the user chooses which to import, and into which deck. */
export function DeckFilePreview({ offer: { preview, name }, flow, decks }: Props) {
  const model = useMemo(() => foundModel(preview.fresh), [preview]);
  const into = useMemo(() => intoModel(decks, preview.title ?? withoutEnding(name)), [preview]);
  const isAny = preview.fresh.length > 0;
  const chosen = model.choices.ticked.value;
  const target = into.into.value;
  const take = async () => {
    if (target === null) return;
    await flow.take(async (onProgress) => {
      const { added, undo } = await importQuotes(chosen, target, onProgress);
      const undone = async () => {
        const { removed, left } = await undo();
        return texts.undone(removed, left);
      };
      return { said: texts.taken(added), undo: undone };
    });
  };
  return (
    <ImportPreview
      flow={flow}
      title={texts.found(preview.fresh.length + preview.twins.length, name)}
      summary={
        <>
          <p class={styles.kind}>
            {[texts.kinds[preview.kind], preview.title && texts.titled(preview.title)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p>{texts.fresh(preview.fresh.length, preview.twins.length)}</p>
          <NotTaken preview={preview} />
        </>
      }
      options={isAny && <IntoDeck model={into} />}
      take={
        isAny
          ? {
              label: texts.take(chosen.length),
              isPossible: chosen.length > 0 && target !== null,
              act: take,
            }
          : null
      }
      close={isAny ? texts.cancel : texts.close}
    >
      {isAny && <FoundList {...model} />}
    </ImportPreview>
  );
}

/** The name of a file without its extension. */
function withoutEnding(fileName: string): string {
  return fileName.replace(/\.\w{1,8}$/, '');
}

/** The choice of the deck to import into: a new one with a title, or one of the user's. */
function IntoDeck({ model }: { model: IntoModel }) {
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
      <p id={problemId} role="status" class={styles.kind}>
        {isNew && problem && texts.titleProblems[problem]}
      </p>
    </div>
  );
}

/** What is not imported: quotes that are there already, and rows that were skipped, with the reason. */
function NotTaken({ preview: { kind, twins, skipped } }: { preview: DeckPreview }) {
  return (
    <>
      {(['known', 'file'] as const).map((of) => {
        const found = twins.filter((twin) => twin.of === of).map((twin) => twin.found);
        return (
          <LeftOut
            key={of}
            summary={texts.twins[of](found.length)}
            rows={found}
            say={({ draft }) => shortened(draft.original.text)}
            andMore={texts.andMore}
          />
        );
      })}
      <SkippedRows
        summary={texts.skipped(skipped.length, kind)}
        skipped={skipped}
        why={texts.why}
        rows={(rows, more) => texts.rows(rows, more, kind)}
      />
    </>
  );
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > 90 ? `${letters.slice(0, 90).join('')}…` : text;
}
