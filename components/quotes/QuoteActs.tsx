import { useEffect, useRef, useState } from 'preact/hooks';
import { quotedText } from '../../core/quotes/attribution.ts';
import type { ShownQuote } from '../../core/quotes/quote.ts';
import { words } from '../../locales/libraryWords.ts';
import { Icon } from '../page/Icon.tsx';
import { attempt, attemptUndoable } from '../page/notices.ts';
import { actBeside } from './actBeside.ts';
import { copyText } from './copyText.ts';
import { HEART } from './heart.ts';
import { MoveForm } from './MoveForm.tsx';
import styles from './QuoteEntry.module.css';
import type { RowProps } from './QuoteRow.tsx';
import { ShareButton } from './share/ShareButton.tsx';

const texts = words.ownQuotes;

interface Props extends RowProps {
  shown: ShownQuote;
  /** The beginning of the quote. */
  name: string;
  /** Opens the line for its tags. */
  onTag: () => void;
}

/** What can be done with a quote: the heart, copy and share with any, the rest with one's own. */
export function QuoteActs({ shown, name, onTag, ...row }: Props) {
  const { own, isBundled, isFavourite, isMovable, list, onOpen, store } = row;
  const { id, quote } = own;
  const [isMoving, setMoving] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const returns = useRef(false);
  useEffect(() => {
    if (!isMoving && returns.current)
      place.current?.querySelector<HTMLElement>('button[name="move"]')?.focus();
    returns.current = false;
  }, [isMoving]);

  const toggleHeart = () => {
    if (!isFavourite) return attempt(() => store.saveFavourite(quote), { say: words.quotes.saved });
    const undo = () => store.putBackFavourite(id);
    return attempt(() => store.removeFavourite(id), { say: words.quotes.removed, undo });
  };
  const remove = async (button: HTMLButtonElement) => {
    const next = actBeside(button, 'remove');
    if (await attemptUndoable(() => store.removeQuotes([id]), texts.removed(1))) next?.focus();
  };
  const closeMove = (isDone: boolean) => {
    // From the list of one deck, it leaves.
    const leaves = isDone && list.deck.peek() !== null;
    returns.current = !leaves;
    if (leaves && place.current) actBeside(place.current, 'edit')?.focus();
    setMoving(false);
  };
  if (isMoving) {
    return (
      <div ref={place}>
        <MoveForm ids={[id]} except={own.deckId} store={store} onClose={closeMove} />
      </div>
    );
  }
  return (
    <div ref={place} class={styles.acts}>
      <button
        type="button"
        class={`quiet ${styles.heart}`}
        aria-pressed={isFavourite}
        aria-label={texts.favouriteOf(name)}
        onClick={() => void toggleHeart()}
      >
        <Icon path={HEART} filled={isFavourite} />
        {texts.favourite}
      </button>
      {!isBundled && (
        <>
          <button
            type="button"
            class="quiet"
            name="edit"
            aria-label={texts.editQuote(name)}
            onClick={() => onOpen(id)}
          >
            {texts.edit}
          </button>
          <button
            type="button"
            class="quiet"
            name="tags"
            aria-label={words.tags.editOf(name)}
            onClick={onTag}
          >
            {words.tags.title}
          </button>
          {isMovable && (
            <button
              type="button"
              class="quiet"
              name="move"
              aria-label={texts.moveQuote(name)}
              onClick={() => setMoving(true)}
            >
              {texts.move}
            </button>
          )}
        </>
      )}
      <button
        type="button"
        class="quiet"
        aria-label={words.favourites.copyQuote(name)}
        onClick={() => void copyText(quotedText(shown, quote.source, words.quotes.translatedFrom))}
      >
        {words.quotes.copy}
      </button>
      <ShareButton shown={shown} source={quote.source} name={name} />
      {!isBundled && (
        <button
          type="button"
          class="quiet"
          name="remove"
          aria-label={texts.removeQuote(name)}
          onClick={(event) => void remove(event.currentTarget)}
        >
          {texts.remove}
        </button>
      )}
    </div>
  );
}
