import { useEffect, useRef, useState } from 'preact/hooks';
import type { QuoteWish } from '../../core/quotes/quoteWish.ts';
import { MINE } from '../../core/quotes/storedDeck.ts';
import { words } from '../../locales/libraryWords.ts';
import { uiLanguage } from '../../platform/language.ts';
import type { DeckView } from '../../store/quotes/decks.ts';
import { attemptUndoable } from '../page/notices.ts';
import type { OwnQuoteStore } from './ownQuoteStore.ts';
import { QuoteForm } from './QuoteForm.tsx';
import { hasNewDraft } from './quoteDraft.ts';
import type { QuotesModel } from './quotesModel.ts';
import styles from './WriteQuote.module.css';

const texts = words.quoteForm;

interface Props {
  list: QuotesModel;
  decks: readonly DeckView[];
  store: Pick<OwnQuoteStore, 'addQuote'>;
}

/** The way to a new quote: a button, and in its place the form; at once, if one was half written. */
export function WriteQuote({ list, decks, store }: Props) {
  const [isOpen, setOpen] = useState(hasNewDraft);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const save = (wish: QuoteWish) =>
    attemptUndoable(async () => {
      const { undo, result } = await store.addQuote(wish);
      // Where it can be seen, before all others.
      list.showAll(list.deck.value === result.deckId ? result.deckId : null, result.id);
      return undo;
    }, texts.saved);

  if (!isOpen) {
    return (
      <button type="button" ref={button} class={styles.write} onClick={() => setOpen(true)}>
        {texts.write}
      </button>
    );
  }
  const chosen = decks.find(({ id, isBundled }) => id === list.deck.value && !isBundled);
  return (
    <QuoteForm
      own={null}
      start={{ language: uiLanguage, deckId: chosen?.id ?? MINE }}
      decks={decks}
      known={{ speakers: list.speakers.value, tags: list.ownTags.value }}
      onSave={save}
      onClose={() => setOpen(false)}
      onReopen={() => setOpen(true)}
    />
  );
}
