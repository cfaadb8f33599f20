import { useEffect, useState } from 'preact/hooks';
import { FREQUENCIES, type Frequency } from '../../core/quotes/deck.ts';
import { words } from '../../locales/libraryWords.ts';
import {
  chooseFrequency,
  type DeckView,
  renameDeck,
  switchDeck,
} from '../../store/quotes/decks.ts';
import { useAcknowledged } from '../page/acknowledged.ts';
import { pressOf } from '../page/keys.ts';
import { attempt } from '../page/notices.ts';
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
        <DeckName
          title={title}
          isTaken={isTaken}
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

interface DeckNameProps {
  title: string;
  isTaken: (title: string) => boolean;
  /** The sentence that says why the last name was refused; empty if it was not. */
  refusal: string;
  onRefuse: (sentence: string) => void;
  onRename: (title: string) => Promise<unknown>;
}

/** The name of a deck as an input, to rename it. */
function DeckName({ title, isTaken, refusal, onRefuse, onRename }: DeckNameProps) {
  const [text, setText] = useState(title);
  // Renamed, here or in another page.
  useEffect(() => setText(title), [title]);

  const write = (words: string) => {
    setText(words);
    onRefuse('');
  };
  const rename = async () => {
    const words = text.trim();
    if (words === title) return setText(title);
    if (isTaken(words)) return onRefuse(texts.known(words));
    await onRename(words);
  };
  return (
    <form
      class={styles.name}
      onSubmit={(event) => {
        event.preventDefault();
        void rename();
      }}
    >
      <input
        value={text}
        dir="auto"
        autocomplete="off"
        aria-label={texts.name(title)}
        aria-invalid={refusal !== ''}
        onInput={(event) => write(event.currentTarget.value)}
        onBlur={() => void rename()}
        onKeyDown={(event) => pressOf(event) === 'Escape' && write(title)}
      />
    </form>
  );
}
