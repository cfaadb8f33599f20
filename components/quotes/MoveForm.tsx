import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../../locales/libraryWords.ts';
import { decks } from '../../store/quotes/decks.ts';
import { moveQuotes } from '../../store/quotes/ownQuotes.ts';
import { attemptUndoable } from '../page/notices.ts';
import styles from './MoveForm.module.css';
import { DeckOptions } from './QuoteField.tsx';

const texts = words.ownQuotes;
const quoteFormTexts = words.quoteForm;

interface Props {
  ids: readonly string[];
  /** The deck that the quotes are in; null if they may be in several. */
  except: string | null;
  /** Called with whether they were moved. */
  onClose: (isDone: boolean) => void;
}

/** A form to choose the deck to which quotes are moved. */
export function MoveForm({ ids, except, onClose }: Props) {
  const deck = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => deck.current?.focus(), []);
  const move = async (event: Event) => {
    event.preventDefault();
    const chosen = deck.current?.selectedOptions[0];
    if (!chosen) return;
    const words = texts.moved(ids.length, chosen.label);
    if (await attemptUndoable(() => moveQuotes(ids, chosen.value), words)) onClose(true);
  };
  return (
    <form class={styles.move} onSubmit={(event) => void move(event)}>
      <select ref={deck} aria-label={texts.moveTo}>
        <DeckOptions decks={decks.value ?? []} except={except} />
      </select>
      <button type="submit" class="quiet">
        {texts.move}
      </button>
      <button type="button" class="quiet" onClick={() => onClose(false)}>
        {quoteFormTexts.cancel}
      </button>
    </form>
  );
}
