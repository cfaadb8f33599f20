import { computed, type ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { MINE } from '../../core/quotes/deck.ts';
import type { QuoteInput } from '../../core/quotes/ownQuote.ts';
import type { QuoteLanguage } from '../../core/quotes/quote.ts';
import { words } from '../../locales/libraryWords.ts';
import { uiLanguage } from '../../platform/language.ts';
import { decks as allDecks, type DeckView } from '../../store/quotes/decks.ts';
import { favourites } from '../../store/quotes/favourites.ts';
import { bundledQuotes } from '../../store/quotes/knownDecks.ts';
import { addQuote, ownQuotes } from '../../store/quotes/ownQuotes.ts';
import { Disclosure } from '../page/Disclosure.tsx';
import { useFocusOnChange } from '../page/focus.ts';
import { attemptUndoable, say } from '../page/notices.ts';
import { ImportQuotes } from './deckFile/ImportQuotes.tsx';
import { QuoteForm } from './QuoteForm.tsx';
import { QuoteList } from './QuoteList.tsx';
import styles from './QuotesSection.module.css';
import { type QuotesModel, quotesModel } from './quotesModel.ts';
import { hasNewDraft } from './writtenQuote.ts';

const texts = words.ownQuotes;

interface Props {
  language: ReadonlySignal<QuoteLanguage>;
  /** The part of the address after the section: the id of a quote, `deck/<id>`, or null. */
  opened: string | null;
  /** Changes that part of the address. Must be the same function each time. */
  onOpen: (part: string | null) => void;
}

const DECK = 'deck/';

/** The user's own quotes: a new one, the import, and the list. */
export function QuotesSection({ language, opened, onOpen }: Props) {
  const list = useMemo(() => quotesModel(ownQuotes, [...bundledQuotes.values()]), []);
  useEffect(() => list.prepare(), [list]);
  const favouriteIds = useMemo(
    () => computed(() => new Set(favourites.value?.map(({ id }) => id))),
    [],
  );
  const own = ownQuotes.value;
  const decks = allDecks.value;

  // The part that the list itself has put into the address: not to be revealed again.
  const ownPart = useRef<string | null>(null);
  const open = useRef((part: string | null) => {
    ownPart.current = part;
    onOpen(part);
  });
  const [revealRequest, setRevealRequest] = useState<object | null>(null);
  useEffect(() => {
    if (!own || !decks || opened === ownPart.current) return;
    ownPart.current = opened;
    if (opened === null) return;
    const quote = bundledQuotes.get(opened) ?? own.find(({ id }) => id === opened);
    const deck = opened.startsWith(DECK) ? opened.slice(DECK.length) : quote?.deckId;
    const isThere = decks.some(({ id }) => id === deck);
    if (!isThere && !quote) return say(texts.notThere);
    const isBundled = decks.some(({ id, isBundled }) => id === deck && isBundled);
    list.showAll(quote && !isBundled ? null : (deck ?? null), quote?.id ?? null);
    setRevealRequest({});
  }, [own !== undefined && decks !== undefined, opened]);

  useEffect(() => {
    const chosen = list.deck.value;
    if (chosen && decks && !decks.some(({ id }) => id === chosen)) list.chooseDeck(null);
  }, [decks]);

  if (!own || !decks) return null;
  return (
    <>
      <WriteQuote list={list} decks={decks} />
      <div class={styles.importing}>
        <Disclosure label={words.deckImport.title}>
          <ImportQuotes />
        </Disclosure>
      </div>
      <QuoteList
        list={list}
        decks={decks}
        favouriteIds={favouriteIds.value}
        language={language.value}
        opened={opened}
        onOpen={open.current}
        revealRequest={revealRequest}
      />
    </>
  );
}

const quoteFormTexts = words.quoteForm;

interface WriteQuoteProps {
  list: QuotesModel;
  decks: readonly DeckView[];
}

/** The button for a new quote, replaced by the form; the form opens at once if there is a draft. */
function WriteQuote({ list, decks }: WriteQuoteProps) {
  const [isOpen, setOpen] = useState(hasNewDraft);
  const button = useRef<HTMLButtonElement>(null);
  useFocusOnChange(isOpen, () => !isOpen && button.current);

  const save = (input: QuoteInput) =>
    attemptUndoable(async () => {
      const { undo, result } = await addQuote(input);
      // Shows the new quote first, in a list that contains it.
      list.showAll(list.deck.value === result.deckId ? result.deckId : null, result.id);
      return undo;
    }, quoteFormTexts.saved);

  if (!isOpen) {
    return (
      <button type="button" ref={button} class="primary" onClick={() => setOpen(true)}>
        {quoteFormTexts.write}
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
