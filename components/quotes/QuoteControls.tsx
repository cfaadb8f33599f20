import type { QuoteOrder } from '../../core/quotes/quoteOrder.ts';
import { words } from '../../locales/libraryWords.ts';
import type { DeckView } from '../../store/quotes/decks.ts';
import { deckTitle } from './deckTitle.ts';
import styles from './QuoteControls.module.css';
import type { QuotesModel } from './quotesModel.ts';
import { TagFilter } from './TagFilter.tsx';

const texts = words.ownQuotes;

interface Props {
  list: QuotesModel;
  decks: readonly DeckView[];
  onOpen: (part: string | null) => void;
}

/** The value of the choice that is no deck's. */
const EVERY_DECK = '';

/** How the list is searched, filtered and ordered. */
export function QuoteControls({ list, decks, onOpen }: Props) {
  const choose = (id: string | null) => {
    list.chooseDeck(id);
    onOpen(id && `deck/${id}`);
  };
  return (
    <div class={styles.controls}>
      <input
        type="search"
        value={list.query}
        aria-label={texts.search}
        placeholder={texts.search}
        onInput={(event) => list.searchFor(event.currentTarget.value)}
      />
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
