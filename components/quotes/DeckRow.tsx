import { FREQUENCIES, type Frequency } from '../../core/quotes/deck.ts';
import { words } from '../../locales/libraryWords.ts';
import {
  chooseFrequency,
  type DeckView,
  renameDeck,
  switchDeck,
} from '../../store/quotes/decks.ts';
import { useAcknowledged } from '../page/acknowledged.ts';
import { attempt } from '../page/notices.ts';
import { RenameField } from '../page/RenameField.tsx';
import styles from './DeckRow.module.css';
import { DeckExport } from './deckFile/DeckExport.tsx';
import { deckTitle } from './quoteText.ts';

const texts = words.decks;

interface Props {
  deck: DeckView;
  /** Whether another deck has that title. */
  isTaken: (title: string) => boolean;
  onRemove: (button: HTMLButtonElement) => void;
}

/** A deck: switched on or off, its name, its number of quotes, and how often new tabs show them. */
export function DeckRow({ deck, isTaken, onRemove }: Props) {
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
          // Shows the stored state; changes when the write has been acknowledged.
          box.checked = isOn;
          void attempt(() => switchDeck(id, wanted));
        }}
      />
      {isBundled ? (
        <p class={styles.name} dir="auto">
          {title}
        </p>
      ) : (
        <RenameField
          name={title}
          label={texts.name(title)}
          class={styles.name}
          refusalOf={(words) => (isTaken(words) ? texts.known(words) : null)}
          refusal={refusal}
          onRefuse={refuse}
          onRename={(words) => change(() => renameDeck(id, words))}
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
        class="flat"
        aria-label={texts.frequency(title)}
        value={frequency}
        onChange={({ currentTarget: { value } }) =>
          void change(() => chooseFrequency(id, value as Frequency))
        }
      >
        {FREQUENCIES.map((each) => (
          <option key={each} value={each}>
            {texts.frequencies[each]}
          </option>
        ))}
      </select>
      <div class={styles.acts}>
        <DeckExport deck={{ id, title }} />
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
