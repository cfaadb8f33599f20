import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { MINE } from '../../core/quotes/deck.ts';
import type { QuoteLanguage } from '../../core/quotes/quote.ts';
import type { QuoteOrder } from '../../core/quotes/search.ts';
import { words } from '../../locales/libraryWords.ts';
import type { DeckView } from '../../store/quotes/decks.ts';
import { Empty } from '../page/Empty.tsx';
import { More } from '../page/More.tsx';
import { SearchField } from '../page/SearchField.tsx';
import styles from './QuoteList.module.css';
import { QuoteRow } from './QuoteRow.tsx';
import type { QuotesModel } from './quotesModel.ts';
import { deckTitle } from './quoteText.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { TagFilter } from './TagFilter.tsx';

const texts = words.ownQuotes;

interface Props {
  list: QuotesModel;
  decks: readonly DeckView[];
  favouriteIds: ReadonlySet<string>;
  language: QuoteLanguage;
  /** The id of the quote whose form is open, or null. */
  opened: string | null;
  /** Must be the same function each time, or every row renders again. */
  onOpen: (part: string | null) => void;
  /** A new object each time a link leads to the list: it is scrolled into view and gets the focus. */
  revealRequest: object | null;
}

/** The list of quotes with search, filters and selection. More quotes are rendered as the user scrolls. */
export function QuoteList(props: Props) {
  const { list, decks, favouriteIds, language, opened, onOpen, revealRequest } = props;
  const section = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (revealRequest) reveal(section.current);
  }, [revealRequest]);
  const titles = useMemo(() => new Map(decks.map((deck) => [deck.id, deckTitle(deck)])), [decks]);
  const deck = decks.find(({ id }) => id === list.deck.value);
  const selection = list.selection;
  const isSelecting = selection.isOn.value;
  const marked = selection.marked.value;
  const own = decks.filter(({ isBundled }) => !isBundled);
  const found = list.found.value;
  const isEmpty = list.size.value === 0;
  return (
    <section ref={section} tabIndex={-1} aria-labelledby="quotes" class={styles.quotes}>
      <h2 id="quotes" class={styles.title} dir="auto">
        {deck ? deckTitle(deck) : texts.yours}
      </h2>
      {!(isEmpty && !deck) && <QuoteControls list={list} decks={decks} onOpen={onOpen} />}
      {isEmpty ? (
        <Empty of={['quotes']}>
          <div class={styles.empty}>
            <p>{deck ? texts.emptyDeck : texts.none}</p>
            {!deck && <p>{texts.noneWhy}</p>}
          </div>
        </Empty>
      ) : (
        <>
          <div class={styles.line}>
            <p role="status">
              {list.isFiltered.value
                ? texts.found(found.length, list.size.value)
                : texts.count(found.length)}
            </p>
            {!isSelecting && !deck?.isBundled && (
              <button type="button" class="quiet" onClick={selection.begin}>
                {texts.several}
              </button>
            )}
          </div>
          {isSelecting && !deck?.isBundled && <SelectionBar list={list} />}
          {found.length === 0 && <p class={styles.none}>{whyNone(list)}</p>}
        </>
      )}
      <ul aria-labelledby="quotes" data-found="">
        {list.page.value.map((quote) => (
          <QuoteRow
            key={quote.id}
            own={quote}
            isBundled={deck?.isBundled === true}
            isFavourite={favouriteIds.has(quote.id)}
            isEdited={quote.id === opened && !deck?.isBundled}
            isSelected={isSelecting && !deck?.isBundled ? marked.has(quote.id) : null}
            isMovable={quote.deckId !== MINE || own.length > 1}
            deckName={!deck && own.length > 1 ? (titles.get(quote.deckId) ?? '') : ''}
            tag={list.tag.value}
            {...{ language, list, onOpen }}
          />
        ))}
      </ul>
      {list.more.value > 0 && (
        <More label={texts.showMore(list.more.value)} onMore={list.showMore} />
      )}
    </section>
  );
}

/** Scrolls to the list and focuses it, as following a link does. A form in it focuses itself. */
function reveal(section: HTMLElement | null) {
  const form = section?.querySelector<HTMLElement>('li form');
  if (form) form.closest('li')?.scrollIntoView({ block: 'start' });
  else {
    section?.scrollIntoView({ block: 'start' });
    section?.focus({ preventScroll: true });
  }
}

function whyNone(list: QuotesModel): string {
  const query = list.query.value.trim();
  return query === '' ? texts.noneWithTag : texts.noMatch(query);
}

interface QuoteControlsProps {
  list: QuotesModel;
  decks: readonly DeckView[];
  onOpen: (part: string | null) => void;
}

/** The value of the option for all decks. */
const EVERY_DECK = '';

/** The controls to search, filter and sort the list. */
function QuoteControls({ list, decks, onOpen }: QuoteControlsProps) {
  const choose = (id: string | null) => {
    list.chooseDeck(id);
    onOpen(id && `deck/${id}`);
  };
  return (
    <div class={styles.controls}>
      <SearchField label={texts.search} query={list.query} onSearch={list.searchFor} />
      <select
        aria-label={texts.deck}
        value={list.deck.value ?? EVERY_DECK}
        onChange={(event) => choose(event.currentTarget.value || null)}
      >
        <option value={EVERY_DECK}>{texts.everyDeck}</option>
        {decks.map((deck) => (
          <option key={deck.id} value={deck.id}>
            {deckTitle(deck)}
            {deck.isBundled && ` (${words.decks.bundled})`}
          </option>
        ))}
      </select>
      <TagFilter tags={list.tags.value} chosen={list.tag.value} onChoose={list.chooseTag} />
      <select
        aria-label={texts.order}
        value={list.order}
        onChange={(event) => list.sort(event.currentTarget.value as QuoteOrder)}
      >
        <option value="date">{texts.byDate}</option>
        <option value="speaker">{texts.bySpeaker}</option>
      </select>
    </div>
  );
}
