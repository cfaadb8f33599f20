import { MINE } from '../../core/quotes/storedDeck.ts';
import { words } from '../../locales/libraryWords.ts';
import type { DeckView } from '../../store/quotes/decks.ts';
import { deckTitle } from './deckTitle.ts';

const texts = words.decks;

interface Props {
  decks: readonly DeckView[];
  /** The id of one that is not offered. */
  except?: string | null;
}

/** The user's own decks as choices, `MINE` first: it is made when something is put into it. */
export function DeckOptions({ decks, except = null }: Props) {
  const own = decks.filter(({ isBundled }) => !isBundled);
  return (
    <>
      {except !== MINE && !own.some(({ id }) => id === MINE) && (
        <option value={MINE}>{texts.mine}</option>
      )}
      {own
        .filter(({ id }) => id !== except)
        .map((deck) => (
          <option key={deck.id} value={deck.id}>
            {deckTitle(deck)}
          </option>
        ))}
    </>
  );
}
