import type { ComponentChildren } from 'preact';
import { FREQUENCIES, type Frequency } from '../../core/quotes/storedDeck.ts';
import { words } from '../../locales/libraryWords.ts';
import type { DeckView } from '../../store/quotes/decks.ts';
import { useAcknowledged } from '../page/acknowledged.ts';
import { attempt } from '../page/notices.ts';
import { DeckName } from './DeckName.tsx';
import styles from './DeckRow.module.css';
import { deckTitle } from './deckTitle.ts';
import type { DeckStore } from './ownQuoteStore.ts';

const texts = words.decks;

interface Props {
  deck: DeckView;
  /** Whether another deck has that title. */
  isTaken: (title: string) => boolean;
  store: DeckStore;
  onRemove: (button: HTMLButtonElement) => void;
  acts?: ComponentChildren;
}

/** One deck: whether it is on, its name, how many quotes it has, and how often they come up. */
export function DeckRow({ deck, isTaken, store, onRemove, acts }: Props) {
  const { id, isBundled, isOn, frequency, count } = deck;
  const title = deckTitle(deck);
  const { state, refusal, refuse, change } = useAcknowledged();
  return (
    <li class={styles.row} data-off={isOn ? undefined : ''}>
      <input
        type="checkbox"
        checked={isOn}
        aria-label={texts.isOn(title)}
        onInput={({ currentTarget: box }) => {
          const wanted = box.checked;
          // It shows what is, and turns when that has changed.
          box.checked = isOn;
          void attempt(() => store.switchDeck(id, wanted));
        }}
      />
      {isBundled ? (
        <p class={styles.name} dir="auto">
          {title}
        </p>
      ) : (
        <DeckName
          title={title}
          isTaken={isTaken}
          refusal={refusal}
          onRefuse={refuse}
          onRename={(words) => change(() => store.renameDeck(id, words))}
        />
      )}
      <a
        class={styles.count}
        href={`#quotes/deck/${id}`}
        aria-label={texts.showQuotes(title, count)}
      >
        {texts.count(count)}
      </a>
      <select
        aria-label={texts.frequency(title)}
        value={frequency}
        onChange={({ currentTarget: { value } }) =>
          void change(() => store.chooseFrequency(id, value as Frequency))
        }
      >
        {FREQUENCIES.map((each) => (
          <option key={each} value={each}>
            {texts.frequencies[each]}
          </option>
        ))}
      </select>
      <div class={styles.acts}>
        {acts}
        {!isBundled && (
          <button
            type="button"
            name="removeDeck"
            class={`quiet ${styles.remove}`}
            aria-label={texts.removeDeck(title)}
            onClick={(event) => onRemove(event.currentTarget)}
          >
            {texts.remove}
          </button>
        )}
      </div>
      <p role="status" class={refusal ? styles.refusal : styles.state}>
        {refusal || state}
      </p>
    </li>
  );
}
